import { answerFeed } from '#lib/feeds/feeds';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/[category]/atom.xml'>) {
  return answerFeed(request, 'atom', (await params).category);
}
