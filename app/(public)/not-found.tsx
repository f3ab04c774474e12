import { NotFoundView } from '#components/site/not-found-view';
import { listNewestArticles } from '#db/articles';

export default async function NotFoundPage() {
  return <NotFoundView newest={await listNewestArticles(3)} />;
}
