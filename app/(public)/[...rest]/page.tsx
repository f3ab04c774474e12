import { MissingView } from '#components/site/missing-view';
import { listNewestArticles } from '#db/article/articles';
import { missingMetadata } from '#lib/feeds/page-metadata';

export const revalidate = 600;
export const generateStaticParams = () => []; // never kept: see server/pages/page-cache

export const generateMetadata = () => missingMetadata(404);

/** Any address no other route knows: the portal's own not-found page. */
export default async function UnknownPage() {
  return <MissingView status={404} newest={await listNewestArticles(3)} />;
}
