import { MissingView } from '#components/site/missing-view';
import { listNewestArticles } from '#db/articles';
import { missingMetadata } from '#lib/crawlers/page-metadata';

export const revalidate = 600;
export const generateStaticParams = () => []; // never kept: see lib/nodes/page-cache

export const generateMetadata = () => missingMetadata(404);

/** Any address no other route knows: the portal's own not-found page. */
export default async function UnknownPage() {
  return <MissingView status={404} newest={await listNewestArticles(3)} />;
}
