import { useTranslations } from 'next-intl';
import { BlockHeading } from '#components/ui/block-heading';
import type { ListedArticle } from '#db/article/articles';
import { dayOf, isoInVietnam } from '#domain/base/calendar';
import { articlePath, categoryPath } from '#domain/http/paths';
import type { CategoryNode } from '#domain/site/category-tree';

type Props = { category: CategoryNode; title: string; articles: ListedArticle[] };

/** Each with its date as a tile. */
export function Notices({ category, title, articles }: Props) {
  if (articles.length === 0) return null;
  const heading = `thong-bao-${category.id}`;
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading}>
        <a href={categoryPath(category)} className="hover:text-accent">
          {title || category.name}
        </a>
      </BlockHeading>
      <ul className="grid gap-3 lg:gap-2.5">
        {articles.map((article) => (
          <li key={article.id} className="grid grid-cols-[3.25rem_minmax(0,1fr)] items-start gap-3">
            <DateTile at={article.publishedAt} />
            <a
              href={articlePath(article)}
              className="text-sm leading-snug font-bold underline-offset-4 hover:text-accent hover:underline"
            >
              {article.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DateTile({ at }: { at: Date }) {
  const t = useTranslations('home');
  const [year, month, day] = dayOf(at).split('-');
  return (
    <time
      dateTime={isoInVietnam(at)}
      className="grid min-h-13 place-content-center rounded-sm border border-transparent bg-surface text-center leading-tight"
    >
      <span className="sr-only">{`${day}/${month}/${year}`}</span>
      <span aria-hidden="true" className="text-lg leading-none font-bold text-accent tabular-nums">
        {day}
      </span>
      <span aria-hidden="true" className="text-xs text-muted">
        {t('monthShort', { month: Number(month) })}
      </span>
    </time>
  );
}
