import { answerFeed } from '#lib/feeds/feeds';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/[category]/rss.xml'>) {
  return answerFeed(request, 'rss', (await params).category);
}
