import { MissingView } from '#components/site/missing-view';
import { loadNewestArticles } from '#lib/site/once';

export default async function NotFoundPage() {
  return <MissingView status={404} newest={await loadNewestArticles(3)} />;
}
