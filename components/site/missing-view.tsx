import { useTranslations } from 'next-intl';
import { NewestInstead } from '#components/site/newest-instead';
import type { ListedArticle } from '#db/article/articles';
import { type MissingStatus, wordsOf } from '#domain/http/missing-status';

type Props = { status: MissingStatus; newest: ListedArticle[] };

/** Shows nothing of the article. Reader pages use `answerMissing`. */
export function MissingView({ status, newest }: Props) {
  const t = useTranslations(wordsOf(status));
  return (
    <div className="py-6">
      <NewestInstead title={t('title')} text={t('text')} newest={newest} />
    </div>
  );
}
