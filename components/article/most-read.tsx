import { useTranslations } from 'next-intl';
import { BlockHeading } from '#components/ui/block-heading';
import type { ListedArticle } from '#db/article/articles';
import { articlePath } from '#domain/http/paths';

export function MostRead({ articles }: { articles: ListedArticle[] }) {
  const t = useTranslations('home');
  return (
    <section aria-labelledby="doc-nhieu">
      <BlockHeading id="doc-nhieu">{t('mostRead')}</BlockHeading>
      <ol className="grid gap-4">
        {articles.map((article, place) => (
          <li key={article.id} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-2">
            <span aria-hidden="true" className="text-2xl leading-none font-bold text-accent tabular-nums">
              {place + 1}
            </span>
            <a href={articlePath(article)} className="text-sm font-bold hover:text-accent hover:underline">
              {article.title}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
