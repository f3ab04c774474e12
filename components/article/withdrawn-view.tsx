import { useTranslations } from 'next-intl';
import { NewestInstead } from '#components/site/newest-instead';
import type { ListedArticle } from '#db/articles';
import { answeredWith } from '#domain/kept-status';

/** The page of an article that was taken back: it says so with status 410, and nothing of the article. */
export function WithdrawnView({ newest }: { newest: ListedArticle[] }) {
  const t = useTranslations('withdrawn');
  return (
    <div className="py-6" {...answeredWith(410)}>
      <NewestInstead title={t('title')} text={t('text')} newest={newest} />
    </div>
  );
}
