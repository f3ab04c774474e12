import { TOUCH_ICON } from '#domain/site/icons';
import { answerIcon } from '#lib/site/icons';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerIcon(request, { size: TOUCH_ICON.size, isOpaque: true });
}
