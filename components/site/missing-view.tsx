import { useTranslations } from 'next-intl';
import { SearchForm } from '#components/search/search-form';
import { NewestInstead } from '#components/site/newest-instead';
import type { ListedArticle } from '#db/article/articles';
import { type MissingStatus, wordsOf } from '#domain/http/missing-status';

type Props = { status: MissingStatus; newest: ListedArticle[] };

/**
 * Shows nothing of the article. Reader pages use `answerMissing`. One page stands for all addresses, so `public/trang.js` fills
 * the field with the words of the address.
 */
export function MissingView({ status, newest }: Props) {
  const t = useTranslations(wordsOf(status));
  const search = useTranslations('search');
  return (
    <div className="py-6">
      <NewestInstead title={t('title')} text={t('text')} newest={newest}>
        <div data-address-words="" className="mt-8 max-w-[36rem] print:hidden">
          <SearchForm name={search('missing')} size="large" />
        </div>
      </NewestInstead>
    </div>
  );
}
