import { useTranslations } from 'next-intl';
import { Teaser } from '#components/article/teaser';
import { BlockHeading } from '#components/ui/block-heading';
import type { ListedArticle } from '#db/article/articles';

type Props = { title: string; text: string; newest: ListedArticle[]; children?: React.ReactNode };

export function NewestInstead({ title, text, newest, children }: Props) {
  const t = useTranslations();
  return (
    <>
      <h1 className="text-2xl font-bold md:text-3xl">{title}</h1>
      <p className="mt-3 mb-6 max-w-[44rem]">{text}</p>
      <a href="/" className="inline-block rounded bg-brand px-5 py-3 font-bold text-white hover:underline">
        {t('notFound.home')}
      </a>
      {children}
      {newest.length > 0 && (
        <section className="mt-12">
          <BlockHeading>{t('home.latest')}</BlockHeading>
          <ul className="grid max-w-[44rem] gap-3.5 divide-y divide-line *:not-last:pb-3.5">
            {newest.map((article) => (
              <li key={article.id}>
                <Teaser story={{ ...article, cover: null }} level={3} variant="row" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
