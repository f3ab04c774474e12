import { answerTopicFeed } from '#lib/topics/feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/chuyen-de/[topic]/feed.json'>) {
  return answerTopicFeed(request, 'json', (await params).topic);
}
