import { missingMetadata } from '#lib/feeds/page-metadata';
import { answerMissing } from '../missing';

/** For the one page of all addresses that lead nowhere; of none of them another is kept (`server/pages/page-cache`). */
export const revalidate = 600;
export const generateStaticParams = () => [];

export const generateMetadata = () => missingMetadata(404);

/** Any address no other route knows: the portal's own not-found page. */
export default function UnknownPage() {
  return answerMissing(404);
}
