import { NotFoundView } from '#components/site/not-found-view';
import { listNewestArticles } from '#db/articles';
import { notFoundMetadata } from '#lib/crawlers/page-metadata';

export const revalidate = 600;
export const generateStaticParams = () => []; // never kept: see lib/nodes/page-cache

export const generateMetadata = notFoundMetadata;

/** Any address no other route knows: the portal's own not-found page. */
export default async function UnknownPage() {
  return <NotFoundView newest={await listNewestArticles(3)} />;
}
