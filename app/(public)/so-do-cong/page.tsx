import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '#components/article/breadcrumb';
import { SiteMap } from '#components/site/site-map';
import { listAuthors } from '#db/authors/authors';
import { listPages } from '#db/site/site';
import { listPublicTags } from '#db/tags/public-tags';
import { READER_PAGES } from '#domain/http/reader-pages';
import { pageMetadata } from '#lib/feeds/page-metadata';
import { cardImage, ownPageCard } from '#lib/site/cards';
import { loadCategoryTree, loadSite } from '#lib/site/once';
import { loadTopics } from '#lib/topics/topic';

export const revalidate = 600;

export async function generateMetadata(): Promise<Metadata> {
  const [site, t] = await Promise.all([loadSite(), getTranslations('siteMap')]);
  const image = cardImage(await ownPageCard('site_map', site));
  return pageMetadata(site, { title: t('title'), description: t('intro'), path: READER_PAGES.site_map.path, image });
}

export default async function SiteMapPage() {
  const [t, tree, pages, tags, authors, topics] = await Promise.all([
    getTranslations('siteMap'),
    loadCategoryTree(),
    listPages(),
    listPublicTags(),
    listAuthors(),
    loadTopics(),
  ]);
  return (
    <div>
      <Breadcrumb trail={[]} />
      <h1 className="text-2xl font-bold md:text-3xl">{t('title')}</h1>
      <p className="mt-4 max-w-[44rem]">{t('intro')}</p>
      <SiteMap categories={tree} pages={pages} tags={tags} authors={authors} topics={topics} />
    </div>
  );
}
