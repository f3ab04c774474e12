import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { AuthorView } from '#components/authors/author-view';
import { SiteAside } from '#components/site/aside';
import { authorPath } from '#domain/http/paths';
import { authorMetadata, loadAuthorPage } from '#lib/authors/author-page';
import { missingMetadata } from '#lib/feeds/page-metadata';
import { loadAside } from '#lib/site/aside';
import { answerMissing } from '../../../../missing';

export const revalidate = 600;
export const generateStaticParams = () => []; // ISR: built on first visit

type Props = PageProps<'/tac-gia/[slug]/trang/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params;
  const listing = await loadAuthorPage(slug, page);
  return listing ? authorMetadata(listing) : missingMetadata(404);
}

export default async function AuthorPageByNumber({ params }: Props) {
  const { slug, page } = await params;
  const listing = await loadAuthorPage(slug, page);
  if (!listing) return answerMissing(404);
  if (listing.page === 1) permanentRedirect(authorPath(listing.author));
  return <AuthorView {...listing} aside={<SiteAside {...(await loadAside())} />} />;
}
