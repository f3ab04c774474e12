import { answerFavicon } from '#lib/site/icons';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerFavicon(request);
}
