import { getTranslations } from 'next-intl/server';
import { NewestInstead } from '#components/site/newest-instead';
import { listNewestArticles } from '#db/articles';

export default async function NotFoundPage() {
  const t = await getTranslations('notFound');
  return (
    <div className="py-6">
      <NewestInstead title={t('title')} text={t('text')} newest={await listNewestArticles(3)} />
    </div>
  );
}
