import type { Metadata } from 'next';
import { AuthorView } from '#components/authors/author-view';
import { SiteAside } from '#components/site/aside';
import { JsonLd } from '#components/site/json-ld';
import { authorMetadata, loadAuthorPage } from '#lib/authors/author-page';
import { profilePage } from '#lib/authors/structured-data';
import { missingMetadata } from '#lib/feeds/page-metadata';
import { describePublisher } from '#lib/feeds/structured-data';
import { loadAside } from '#lib/site/aside';
import { loadSite } from '#lib/site/once';
import { answerMissing } from '../../missing';

export const revalidate = 600;
export const generateStaticParams = () => []; // ISR: built on first visit

type Props = PageProps<'/tac-gia/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const listing = await loadAuthorPage((await params).slug);
  return listing ? authorMetadata(listing) : missingMetadata(404);
}

export default async function AuthorPage({ params }: Props) {
  const listing = await loadAuthorPage((await params).slug);
  if (!listing) return answerMissing(404);
  return (
    <>
      <JsonLd data={profilePage(listing.author, await describePublisher(await loadSite()))} />
      <AuthorView {...listing} aside={<SiteAside {...(await loadAside())} />} />
    </>
  );
}
