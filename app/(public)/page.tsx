import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FrontView } from '#components/front/front-view';
import { JsonLd } from '#components/site/json-ld';
import { homeMetadata } from '#lib/feeds/page-metadata';
import { describePublisher, webSite } from '#lib/feeds/structured-data';
import { loadFront } from '#lib/front/front';
import { loadNewestArticles, loadSite } from '#lib/site/once';

export const revalidate = 600;

const NEWEST = 6;

export async function generateMetadata(): Promise<Metadata> {
  const [site, newest] = await Promise.all([loadSite(), loadNewestArticles(NEWEST)]);
  return homeMetadata(site, newest);
}

export default async function HomePage() {
  const [site, regions, newest] = await Promise.all([loadSite(), loadFront(), loadNewestArticles(NEWEST)]);
  const t = await getTranslations('home');
  return (
    <>
      <JsonLd data={webSite(site, await describePublisher(site))} />
      <h1 className="sr-only">{site.name}</h1>
      {newest.length === 0 && <p className="mb-10">{t('empty')}</p>}
      <FrontView regions={regions} />
    </>
  );
}
