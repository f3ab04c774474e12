import { missingMetadata } from '#lib/feeds/page-metadata';
import { answerMissing } from '../missing';

export const revalidate = 600;
export const generateStaticParams = () => []; // never kept: see server/pages/page-cache

export const generateMetadata = () => missingMetadata(404);

/** Any address no other route knows: the portal's own not-found page. */
export default function UnknownPage() {
  return answerMissing(404);
}
