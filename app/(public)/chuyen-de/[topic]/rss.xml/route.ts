import { answerTopicFeed } from '#lib/topics/feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/chuyen-de/[topic]/rss.xml'>) {
  return answerTopicFeed(request, 'rss', (await params).topic);
}
