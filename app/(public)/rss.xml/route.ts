import { answerFeed } from '#lib/feeds/feeds';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return answerFeed(request, 'rss');
}
