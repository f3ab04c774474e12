import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '#components/article/breadcrumb';
import { FeedAddresses } from '#components/site/feed-addresses';
import { FEED_FORMATS } from '#domain/feeds/feed';
import { PODCAST_PATH } from '#domain/http/library-paths';
import { categoryPath, topicPath } from '#domain/http/paths';
import { READER_PAGES } from '#domain/http/reader-pages';
import { flattenTree } from '#domain/site/category-tree';
import { pageMetadata } from '#lib/feeds/page-metadata';
import { cardImage, ownPageCard } from '#lib/site/cards';
import { loadCategoryTree, loadSite } from '#lib/site/once';
import { loadTopics } from '#lib/topics/topic';
import { absoluteUrl } from '#server/settings/site';

export const revalidate = 600;

export async function generateMetadata(): Promise<Metadata> {
  const [site, t] = await Promise.all([loadSite(), getTranslations('feedsPage')]);
  const image = cardImage(await ownPageCard('feeds', site));
  return pageMetadata(site, { title: t('title'), description: t('intro'), path: READER_PAGES.feeds.path, image });
}

export default async function FeedsPage() {
  const [t, tree, topics] = await Promise.all([getTranslations('feedsPage'), loadCategoryTree(), loadTopics()]);
  const categories = flattenTree(tree).map((category) => ({ name: category.name, path: categoryPath(category) }));
  const ofTopics = topics.map((topic) => ({ name: t('ofTopic', { title: topic.title }), path: topicPath(topic) }));
  const rows = [{ name: t('all'), path: '' }, ...categories, ...ofTopics].map(({ name, path }) => ({
    name,
    feeds: feedsAt(path),
  }));
  const podcast = { name: t('podcast'), feeds: [{ format: 'RSS', url: absoluteUrl(PODCAST_PATH) }] };
  return (
    <div className="max-w-[44rem]">
      <Breadcrumb trail={[]} />
      <h1 className="text-2xl font-bold md:text-3xl">{t('title')}</h1>
      <p className="mt-4">{t('intro')}</p>
      <p className="mt-3">{t('how')}</p>
      <FeedAddresses rows={[...rows, podcast]} />
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
