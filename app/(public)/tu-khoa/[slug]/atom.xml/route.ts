import { answerTagFeed } from '#lib/feeds/feeds';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/tu-khoa/[slug]/atom.xml'>) {
  return answerTagFeed(request, 'atom', (await params).slug);
}
