import { answerFeed } from '#lib/crawlers/feeds';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return answerFeed(request, 'json');
}
