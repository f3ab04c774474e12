import { answerAuthorFeed } from '#lib/authors/feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/tac-gia/[slug]/feed.json'>) {
  return answerAuthorFeed(request, 'json', (await params).slug);
}
