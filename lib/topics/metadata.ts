import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { excerpt } from '#domain/base/text';
import { topicPath } from '#domain/http/paths';
import { paragraphsOf } from '#domain/topics/topic';
import { feedLinks, pageMetadata, pictureOf } from '#lib/feeds/page-metadata';
import { topicCard } from '#lib/site/cards';
import { loadSite } from '#lib/site/once';
import type { TopicListing } from '#lib/topics/topic';

export async function topicMetadata({ topic, page }: TopicListing): Promise<Metadata> {
  const [site, t, topics] = await Promise.all([loadSite(), getTranslations('category'), getTranslations('topics')]);
  const { title, intro } = topic;
  const description = excerpt(paragraphsOf(intro)[0] ?? '') || topics('descriptionOf', { title, site: site.name });
  return pageMetadata(site, {
    title: page > 1 ? t('titleWithPage', { name: title, page }) : title,
    description: page > 1 ? t('descriptionWithPage', { description, page }) : description,
    path: topicPath(topic, page),
    image: pictureOf([topic], topicCard(topic, site)),
    feeds: feedLinks(`${title} | ${site.name}`, topicPath(topic)),
  });
}
