import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { SiteAside } from '#components/site/aside';
import { JsonLd } from '#components/site/json-ld';
import { TagView } from '#components/tags/tag-view';
import { tagPath } from '#domain/http/paths';
import { missingMetadata } from '#lib/feeds/page-metadata';
import { loadAside } from '#lib/site/aside';
import { tagCollection } from '#lib/tags/structured-data';
import { loadTagPage, tagMetadata } from '#lib/tags/tag-page';
import { answerMissing } from '../../../../missing';

export const revalidate = 600;
export const generateStaticParams = () => []; // ISR: built on first visit

type Props = PageProps<'/tu-khoa/[slug]/trang/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params;
  const listing = await loadTagPage(slug, page);
  return listing ? tagMetadata(listing) : missingMetadata(404);
}

export default async function TagPageByNumber({ params }: Props) {
  const { slug, page } = await params;
  const listing = await loadTagPage(slug, page);
  if (!listing) return answerMissing(404);
  if (listing.page === 1) permanentRedirect(tagPath(listing.tag));
  return (
    <>
      <JsonLd data={tagCollection(listing.tag, listing.page, listing.articles)} />
      <TagView {...listing} aside={<SiteAside {...(await loadAside())} />} />
    </>
  );
}
