import { getTranslations } from 'next-intl/server';
import { NewestInstead } from '#components/site/newest-instead';
import { loadNewestArticles } from '#lib/site/once';

/** Of an article or the front page. */
export async function NoPreview({ reason }: { reason: 'over' | 'unknown' }) {
  const [t, newest] = await Promise.all([getTranslations(`preview.${reason}`), loadNewestArticles(3)]);
  return (
    <div className="py-6">
      <NewestInstead title={t('title')} text={t('text')} newest={newest} />
    </div>
  );
}
