import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { SiteAside } from '#components/site/aside';
import { JsonLd } from '#components/site/json-ld';
import { TopicView } from '#components/topics/topic-view';
import { findTopicAt } from '#db/topics/topics';
import { pageNumberOf, topicPath } from '#domain/http/paths';
import { missingMetadata } from '#lib/feeds/page-metadata';
import { loadAside } from '#lib/site/aside';
import { topicMetadata } from '#lib/topics/metadata';
import { topicData } from '#lib/topics/structured-data';
import { loadTopic, missingStatus } from '#lib/topics/topic';
import { answerMissing } from '../../../../missing';

export const revalidate = 600;
export const generateStaticParams = () => []; // ISR: built on first visit

type Props = PageProps<'/chuyen-de/[topic]/trang/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const listing = await load(params);
  return listing ? topicMetadata(listing) : missingMetadata(missingStatus(await findTopicAt((await params).topic)));
}

export default async function TopicPageByNumber({ params }: Props) {
  const listing = await load(params);
  if (!listing) {
    const { topic: slug, page } = await params;
    const [topic, number] = [await findTopicAt(slug), pageNumberOf(page)];
    if (topic?.state === 'live' && topic.slug !== slug && number) permanentRedirect(topicPath(topic, number));
    return answerMissing(missingStatus(topic));
  }
  if (listing.page === 1) permanentRedirect(topicPath(listing.topic));
  return (
    <>
      <JsonLd data={await topicData(listing)} />
      <TopicView {...listing} aside={<SiteAside {...(await loadAside())} />} />
    </>
  );
}

async function load(params: Props['params']) {
  const { topic, page } = await params;
  const number = pageNumberOf(page);
  return number === undefined ? undefined : loadTopic(topic, number);
}
