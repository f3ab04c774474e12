import { answerFeed } from '#lib/feeds/feeds';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/[category]/feed.json'>) {
  return answerFeed(request, 'json', (await params).category);
}
