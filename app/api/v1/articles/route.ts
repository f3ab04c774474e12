import { findArticles } from '#lib/open-data/answers';
import { answerOpenData } from '#lib/open-data/queries';

export * from '#lib/open-data/methods';

export const dynamic = 'force-dynamic';

export function GET(request: Request) {
  return answerOpenData(request, () => findArticles(request));
}
