import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { NewestInstead } from '#components/site/newest-instead';
import { TopicView } from '#components/topics/topic-view';
import { loadNewestArticles } from '#lib/site/once';
import { readTopicPreview } from '#lib/topics/preview';
import { loadPreviewedTopic } from '#lib/topics/topic';
import { answerWith } from '#server/base/answer-with';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/xem-truoc/chuyen-de/[token]'>;

const load = cache(async (token: string) => {
  const id = await readTopicPreview(token);
  return id === undefined ? undefined : loadPreviewedTopic(id);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [listing, t] = await Promise.all([load((await params).token), getTranslations('preview.over')]);
  const title = listing ? listing.topic.title : t('title');
  return { title, robots: { index: false, follow: false }, referrer: 'no-referrer', alternates: { types: {} } };
}

/** The address itself is the permission while it is valid. */
export default async function TopicPreviewPage({ params }: Props) {
  const listing = await load((await params).token);
  if (!listing) {
    answerWith(410);
    return <Over />;
  }
  const t = await getTranslations('topics.desk');
  return (
    <>
      <p className="mb-6 rounded border-2 border-dashed border-accent bg-surface px-4 py-3 text-sm font-bold md:mb-8">
        {t('previewBand')}
      </p>
      <TopicView {...listing} />
    </>
  );
}

async function Over() {
  const [t, newest] = await Promise.all([getTranslations('preview.over'), loadNewestArticles(3)]);
  return (
    <div className="py-6">
      <NewestInstead title={t('title')} text={t('text')} newest={newest} />
    </div>
  );
}
