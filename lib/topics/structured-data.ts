import { getTranslations } from 'next-intl/server';
import { isoInVietnam } from '#domain/base/calendar';
import { articlePath, TOPICS_PATH, topicPath } from '#domain/http/paths';
import { commonRendition } from '#domain/media/renditions';
import { paragraphsOf } from '#domain/topics/topic';
import { breadcrumbs } from '#lib/feeds/structured-data';
import type { TopicListing } from '#lib/topics/topic';
import { absoluteUrl } from '#server/settings/site';

/** A page of a collection, and where it stands. */
export async function topicData({ topic, page, sections, articles }: TopicListing) {
  const t = await getTranslations('topics');
  const listed = [...sections.flatMap((section) => section.articles), ...articles];
  const { '@context': context, ...trail } = await breadcrumbs([
    { name: t('title'), slug: TOPICS_PATH.slice(1) },
    { name: topic.title, slug: topicPath(topic).slice(1) },
  ]);
  const description = paragraphsOf(topic.intro)[0];
  return {
    '@context': context,
    '@type': 'CollectionPage',
    name: topic.title,
    ...(description ? { description } : {}),
    url: absoluteUrl(topicPath(topic, page)),
    inLanguage: 'vi',
    dateModified: isoInVietnam(topic.changedAt),
    ...(topic.cover ? { image: absoluteUrl(commonRendition(topic.cover).path) } : {}),
    breadcrumb: trail,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: listed.map((article, place) => ({
        '@type': 'ListItem',
        position: place + 1,
        name: article.title,
        url: absoluteUrl(articlePath(article)),
      })),
    },
  };
}
