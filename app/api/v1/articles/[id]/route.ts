import { findArticle } from '#lib/open-data/answers';
import { answerOpenData } from '#lib/open-data/queries';

export * from '#lib/open-data/methods';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/api/v1/articles/[id]'>) {
  const { id } = await params;
  return answerOpenData(request, () => findArticle(request, id));
}
