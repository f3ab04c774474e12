import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { SiteAside } from '#components/site/aside';
import { JsonLd } from '#components/site/json-ld';
import { TopicView } from '#components/topics/topic-view';
import { findTopicAt } from '#db/topics/topics';
import { topicPath } from '#domain/http/paths';
import { missingMetadata } from '#lib/feeds/page-metadata';
import { loadAside } from '#lib/site/aside';
import { topicMetadata } from '#lib/topics/metadata';
import { topicData } from '#lib/topics/structured-data';
import { loadTopic, missingStatus } from '#lib/topics/topic';
import { answerMissing } from '../../missing';

export const revalidate = 600;
export const generateStaticParams = () => []; // ISR: built on first visit

type Props = PageProps<'/chuyen-de/[topic]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic: slug } = await params;
  const listing = await loadTopic(slug);
  return listing ? topicMetadata(listing) : missingMetadata(missingStatus(await findTopicAt(slug)));
}

export default async function TopicPage({ params }: Props) {
  const { topic: slug } = await params;
  const listing = await loadTopic(slug);
  if (!listing) {
    const topic = await findTopicAt(slug);
    if (topic?.state === 'live') permanentRedirect(topicPath(topic));
    return answerMissing(missingStatus(topic));
  }
  return (
    <>
      <JsonLd data={await topicData(listing)} />
      <TopicView {...listing} aside={<SiteAside {...(await loadAside())} />} />
    </>
  );
}
