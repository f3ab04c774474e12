import { MissingView } from '#components/site/missing-view';
import { listNewestArticles } from '#db/article/articles';

export default async function NotFoundPage() {
  return <MissingView status={404} newest={await listNewestArticles(3)} />;
}
