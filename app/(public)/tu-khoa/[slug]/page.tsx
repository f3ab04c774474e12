import type { Metadata } from 'next';
import { SiteAside } from '#components/site/aside';
import { JsonLd } from '#components/site/json-ld';
import { TagView } from '#components/tags/tag-view';
import { missingMetadata } from '#lib/feeds/page-metadata';
import { loadAside } from '#lib/site/aside';
import { tagCollection } from '#lib/tags/structured-data';
import { loadTagPage, tagMetadata } from '#lib/tags/tag-page';
import { answerMissing } from '../../missing';

export const revalidate = 600;
export const generateStaticParams = () => []; // ISR: built on first visit

type Props = PageProps<'/tu-khoa/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const listing = await loadTagPage((await params).slug);
  return listing ? tagMetadata(listing) : missingMetadata(404);
}

export default async function TagPage({ params }: Props) {
  const listing = await loadTagPage((await params).slug);
  if (!listing) return answerMissing(404);
  return (
    <>
      <JsonLd data={tagCollection(listing.tag, 1, listing.articles)} />
      <TagView {...listing} aside={<SiteAside {...(await loadAside())} />} />
    </>
  );
}
