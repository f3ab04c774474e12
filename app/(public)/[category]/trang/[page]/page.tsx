import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { CategoryView } from '#components/article/category-view';
import { SiteAside } from '#components/site/aside';
import { JsonLd } from '#components/site/json-ld';
import { findMovedSection } from '#db/site/sections';
import { categoryPath, pageNumberOf } from '#domain/http/paths';
import { categoryMetadata, missingMetadata } from '#lib/feeds/page-metadata';
import { breadcrumbs } from '#lib/feeds/structured-data';
import { loadAside } from '#lib/site/aside';
import { loadCategory } from '#lib/site/category';
import { answerMissing } from '../../../missing';

export const revalidate = 600;
export const generateStaticParams = () => []; // ISR: built on first visit

type Props = PageProps<'/[category]/trang/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const listing = await load(params);
  return listing ? categoryMetadata(listing) : missingMetadata(404);
}

export default async function CategoryPageByNumber({ params }: Props) {
  const listing = await load(params);
  if (!listing) {
    const moved = await loadMoved(params);
    if (moved) permanentRedirect(categoryPath(moved.category, moved.page));
    return answerMissing(404);
  }
  if (listing.page === 1) permanentRedirect(categoryPath(listing.category));
  return (
    <>
      <JsonLd data={await breadcrumbs(listing.trail)} />
      <CategoryView {...listing} aside={<SiteAside {...(await loadAside())} />} />
    </>
  );
}

async function load(params: Props['params']) {
  const { category, page } = await params;
  const number = pageNumberOf(page);
  return number === undefined ? undefined : loadCategory(category, number);
}

/** The same page of the category that had this address before. */
async function loadMoved(params: Props['params']) {
  const { category, page } = await params;
  const slug = await findMovedSection(category);
  const number = pageNumberOf(page);
  return slug && number ? loadCategory(slug, number) : undefined;
}
