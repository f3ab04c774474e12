import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { CategoryView } from '#components/article/category-view';
import { StaticPageView } from '#components/article/static-page-view';
import { Tools } from '#components/article/tools/tools';
import { ContactDetails } from '#components/page/contact-details';
import { OrganisationDetails } from '#components/page/organisation-details';
import { RatingForm } from '#components/ratings/rating-form';
import { SiteAside } from '#components/site/aside';
import { JsonLd } from '#components/site/json-ld';
import { listMedia, withTranscripts } from '#db/media/media';
import { findMovedSection } from '#db/site/sections';
import { mediaIdsIn } from '#domain/article/body';
import { categoryPath } from '#domain/http/paths';
import { picturesIn } from '#domain/site/page-details';
import { describeContact } from '#lib/feeds/contact-data';
import { categoryMetadata, missingMetadata, staticPageMetadata } from '#lib/feeds/page-metadata';
import { breadcrumbs } from '#lib/feeds/structured-data';
import { loadAside } from '#lib/site/aside';
import { loadCategory } from '#lib/site/category';
import { loadSite, loadStaticPage } from '#lib/site/once';
import { absoluteUrl } from '#server/settings/site';
import { answerMissing } from '../missing';

export const revalidate = 600;
export const generateStaticParams = () => []; // ISR: built on first visit

type Props = PageProps<'/[category]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { category: slug } = await params;
  const listing = await loadCategory(slug);
  if (listing) return categoryMetadata(listing);
  const page = await loadStaticPage(slug);
  return page ? staticPageMetadata(page, await loadSite()) : missingMetadata(404);
}

/** Categories and static pages share the first path segment, and so do their old addresses. */
export default async function CategoryPage({ params }: Props) {
  const { category: slug } = await params;
  const listing = await loadCategory(slug);
  if (listing) {
    return (
      <>
        <JsonLd data={await breadcrumbs(listing.trail)} />
        <CategoryView {...listing} aside={<SiteAside {...(await loadAside())} />} />
      </>
    );
  }

  const page = await loadStaticPage(slug);
  if (!page) {
    const moved = await findMovedSection(slug);
    if (moved) permanentRedirect(categoryPath({ slug: moved }));
    return answerMissing(404);
  }
  const [site, files] = await Promise.all([
    loadSite(),
    listMedia([...mediaIdsIn(page.body), ...picturesIn(page.details)]).then(withTranscripts),
  ]);
  const { details } = page;
  const shown = new Map(files.map((file) => [file.id, file]));
  const contact = await describeContact(page, site);
  return (
    <>
      {contact && <JsonLd data={contact} />}
      <StaticPageView
        page={page}
        files={shown}
        above={details?.template === 'contact' && <ContactDetails details={details} files={shown} />}
        below={details?.template === 'organisation' && <OrganisationDetails details={details} files={shown} />}
        videoHosts={site.videoHosts}
        tools={
          <Tools title={page.title} address={absoluteUrl(categoryPath(page))} hasShareLinks={site.hasShareLinks} />
        }
        rating={<RatingForm kind="page" id={page.id} />}
        aside={<SiteAside {...(await loadAside())} />}
      />
    </>
  );
}
