import { useTranslations } from 'next-intl';
import { Teaser } from '#components/article/teaser';
import { AllLink } from '#components/ui/all-link';
import { BlockHeading } from '#components/ui/block-heading';
import type { ListedArticle } from '#db/article/articles';
import { categoryPath } from '#domain/http/paths';
import type { CategoryNode } from '#domain/site/category-tree';

type Props = {
  category: CategoryNode;
  title: string;
  articles: ListedArticle[];
  /** `wide`: the first beside the others; `narrow`: above them. */
  form: 'wide' | 'narrow';
};

export function CategoryBlock({ category, title, articles: [first, ...others], form }: Props) {
  const heading = `chuyen-muc-${category.id}`;
  if (!first) return null;
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading} beside={<Below category={category} />}>
        <a href={categoryPath(category)} className="hover:text-accent">
          {title || category.name}
        </a>
      </BlockHeading>
      <div
        className={`grid grid-cols-[minmax(0,1fr)] gap-x-7 gap-y-4 ${form === 'wide' ? 'sm:grid-cols-2' : 'max-lg:sm:grid-cols-2'}`}
      >
        <Teaser story={first} level={3} variant="card" />
        {others.length > 0 && (
          <ul className="grid content-start gap-3.5 divide-y divide-line *:not-last:pb-3.5">
            {others.map((article) => (
              <li key={article.id}>
                <Teaser story={article} level={3} variant="thumb" />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** Where there is room: sub-sections, and the way to all. */
function Below({ category }: { category: CategoryNode }) {
  const t = useTranslations('home');
  return (
    <ul className="flex flex-wrap items-baseline gap-x-4 text-sm print:hidden">
      {category.children.slice(0, 3).map((child) => (
        <li key={child.id} className="max-sm:hidden">
          <a href={categoryPath(child)} className="text-muted hover:text-accent hover:underline">
            {child.name}
          </a>
        </li>
      ))}
      <li>
        <AllLink href={categoryPath(category)} name={t('allOf', { category: category.name })} />
      </li>
    </ul>
  );
}
