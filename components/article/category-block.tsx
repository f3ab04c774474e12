import { useTranslations } from 'next-intl';
import { Teaser } from '#components/article/teaser';
import { BlockHeading } from '#components/ui/block-heading';
import type { ListedArticle } from '#db/article/articles';
import { categoryPath } from '#domain/http/paths';
import type { CategoryNode } from '#domain/site/category-tree';

export function CategoryBlock({ category, articles }: { category: CategoryNode; articles: ListedArticle[] }) {
  const t = useTranslations('home');
  const [first, ...others] = articles;
  if (!first) return null;
  const heading = `chuyen-muc-${category.id}`;
  return (
    <section aria-labelledby={heading}>
      <BlockHeading id={heading}>
        <a href={categoryPath(category)} className="hover:text-accent">
          {category.name}
        </a>
      </BlockHeading>
      <div className="grid gap-6 sm:grid-cols-2 sm:gap-8">
        <Teaser article={first} level={3} variant="card" />
        <ul className="grid content-start gap-4">
          {others.map((article) => (
            <li key={article.id} className="border-b border-line pb-4 last:border-0">
              <Teaser article={article} level={3} variant="line" />
            </li>
          ))}
        </ul>
      </div>
      <a
        href={categoryPath(category)}
        aria-label={t('allOf', { category: category.name })}
        className="mt-3 inline-block py-1 text-sm text-accent hover:underline print:hidden"
      >
        {t('all')} →
      </a>
    </section>
  );
}
