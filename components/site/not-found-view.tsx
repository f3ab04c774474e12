import { useTranslations } from 'next-intl';
import { NewestInstead } from '#components/site/newest-instead';
import type { ListedArticle } from '#db/articles';
import { answeredWith } from '#domain/kept-status';

/**
 * The page of an address that leads nowhere, with status 404. Reader pages return it, since what Next makes of `notFound()`
 * shows nothing without JavaScript.
 */
export function NotFoundView({ newest }: { newest: ListedArticle[] }) {
  const t = useTranslations('notFound');
  return (
    <div className="py-6" {...answeredWith(404)}>
      <NewestInstead title={t('title')} text={t('text')} newest={newest} />
    </div>
  );
}
