import { answerTopicFeed } from '#lib/topics/feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/chuyen-de/[topic]/atom.xml'>) {
  return answerTopicFeed(request, 'atom', (await params).topic);
}
