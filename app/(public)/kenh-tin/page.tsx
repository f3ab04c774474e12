import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '#components/article/breadcrumb';
import { FeedAddresses } from '#components/site/feed-addresses';
import { FEED_FORMATS } from '#domain/feeds/feed';
import { categoryPath } from '#domain/http/paths';
import { READER_PAGES } from '#domain/http/reader-pages';
import { flattenTree } from '#domain/site/category-tree';
import { pageMetadata } from '#lib/feeds/page-metadata';
import { cardImage, ownPageCard } from '#lib/site/cards';
import { loadCategoryTree, loadSite } from '#lib/site/once';
import { absoluteUrl } from '#server/settings/site';

export const revalidate = 600;

export async function generateMetadata(): Promise<Metadata> {
  const [site, t] = await Promise.all([loadSite(), getTranslations('feedsPage')]);
  const image = cardImage(await ownPageCard('feeds', site));
  return pageMetadata(site, { title: t('title'), description: t('intro'), path: READER_PAGES.feeds.path, image });
}

export default async function FeedsPage() {
  const [t, tree] = await Promise.all([getTranslations('feedsPage'), loadCategoryTree()]);
  const categories = flattenTree(tree).map((category) => ({ name: category.name, path: categoryPath(category) }));
  const rows = [{ name: t('all'), path: '' }, ...categories].map(({ name, path }) => ({ name, feeds: feedsAt(path) }));
  return (
    <div className="max-w-[44rem]">
      <Breadcrumb trail={[]} />
      <h1 className="text-2xl font-bold md:text-3xl">{t('title')}</h1>
      <p className="mt-4">{t('intro')}</p>
      <p className="mt-3">{t('how')}</p>
      <FeedAddresses rows={rows} />
    </div>
  );
}

function feedsAt(path: string) {
  const { rss, atom, json } = FEED_FORMATS;
  return [
    { format: 'RSS', url: absoluteUrl(`${path}/${rss.file}`) },
    { format: 'Atom', url: absoluteUrl(`${path}/${atom.file}`) },
    { format: 'JSON', url: absoluteUrl(`${path}/${json.file}`) },
  ];
}
