import { answerAuthorFeed } from '#lib/authors/feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/tac-gia/[slug]/rss.xml'>) {
  return answerAuthorFeed(request, 'rss', (await params).slug);
}
