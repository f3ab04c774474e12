import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '#components/article/breadcrumb';
import { TopicList } from '#components/topics/topic-list';
import { TOPICS_PATH } from '#domain/http/paths';
import { pageMetadata } from '#lib/feeds/page-metadata';
import { cardImage, ownPageCard } from '#lib/site/cards';
import { loadSite } from '#lib/site/once';
import { loadTopics } from '#lib/topics/topic';

export const revalidate = 600;

export async function generateMetadata(): Promise<Metadata> {
  const [site, t] = await Promise.all([loadSite(), getTranslations('topics')]);
  const image = cardImage(await ownPageCard('topics', site));
  return pageMetadata(site, { title: t('title'), description: t('intro'), path: TOPICS_PATH, image });
}

export default async function TopicsPage() {
  const [t, topics] = await Promise.all([getTranslations('topics'), loadTopics()]);
  return (
    <div>
      <Breadcrumb trail={[]} />
      <h1 className="text-2xl font-bold md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-[44rem] text-muted">{t('intro')}</p>
      <TopicList topics={topics} />
    </div>
  );
}
