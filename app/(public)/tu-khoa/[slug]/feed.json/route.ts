import { answerTagFeed } from '#lib/feeds/feeds';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/tu-khoa/[slug]/feed.json'>) {
  return answerTagFeed(request, 'json', (await params).slug);
}
