import { missingMetadata } from '#lib/feeds/page-metadata';
import { answerMissing } from '../missing';

/** Only for the one page cached for all unknown addresses (`server/pages/page-cache`). */
export const revalidate = 600;
export const generateStaticParams = () => [];

export const generateMetadata = () => missingMetadata(404);

export default function UnknownPage() {
  return answerMissing(404);
}
