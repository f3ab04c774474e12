import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FrontView } from '#components/front/front-view';
import { JsonLd } from '#components/site/json-ld';
import type { ShownRegion } from '#db/front/shown';
import { homeMetadata } from '#lib/feeds/page-metadata';
import { describePublisher, webSite } from '#lib/feeds/structured-data';
import { loadFront } from '#lib/front/front';
import { loadNewestArticles, loadSite } from '#lib/site/once';

export const revalidate = 600;

/** For the card of the page. */
const NEWEST = 6;

export async function generateMetadata(): Promise<Metadata> {
  const [site, newest] = await Promise.all([loadSite(), loadNewestArticles(NEWEST)]);
  return homeMetadata(site, newest);
}

export default async function HomePage() {
  const [site, regions, t] = await Promise.all([loadSite(), loadFront(), getTranslations('home')]);
  return (
    <>
      <JsonLd data={webSite(site, await describePublisher(site))} />
      <h1 className="sr-only">{site.name}</h1>
      {!regions.some(hasArticles) && (
        <p className="mb-8 border-s-4 border-accent ps-5 text-lg text-muted">{t('empty')}</p>
      )}
      <FrontView regions={regions} />
    </>
  );
}

function hasArticles(region: ShownRegion): boolean {
  return 'articles' in region ? region.articles.length > 0 : 'entries' in region && region.entries.length > 0;
}
