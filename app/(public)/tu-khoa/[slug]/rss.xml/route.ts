import { answerTagFeed } from '#lib/feeds/feeds';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/tu-khoa/[slug]/rss.xml'>) {
  return answerTagFeed(request, 'rss', (await params).slug);
}
