import { answerAuthorFeed } from '#lib/authors/feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/tac-gia/[slug]/atom.xml'>) {
  return answerAuthorFeed(request, 'atom', (await params).slug);
}
