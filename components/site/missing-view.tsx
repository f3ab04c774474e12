import { useTranslations } from 'next-intl';
import { NewestInstead } from '#components/site/newest-instead';
import type { ListedArticle } from '#db/article/articles';
import { answeredWith, type KeptStatus, wordsOf } from '#domain/http/kept-status';

type Props = { status: KeptStatus; newest: ListedArticle[] };

/**
 * The page, answered with that status, of an address that leads nowhere (404), or whose article was taken back (410): nothing
 * of the article. Reader pages return it, since what Next makes of `notFound()` shows nothing without JavaScript.
 */
export function MissingView({ status, newest }: Props) {
  const t = useTranslations(wordsOf(status));
  return (
    <div className="py-6" {...answeredWith(status)}>
      <NewestInstead title={t('title')} text={t('text')} newest={newest} />
    </div>
  );
}
