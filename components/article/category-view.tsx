import { useTranslations } from 'next-intl';
import { Breadcrumb } from '#components/article/breadcrumb';
import { Pagination } from '#components/article/pagination';
import { Teaser } from '#components/article/teaser';
import type { ListedArticle } from '#db/article/articles';
import { categoryPath } from '#domain/http/paths';
import type { CategoryNode } from '#domain/site/category-tree';

type Props = {
  category: CategoryNode;
  trail: CategoryNode[];
  page: number;
  pages: number;
  articles: ListedArticle[];
  aside: React.ReactNode;
};

export function CategoryView({ category, trail, page, pages, articles, aside }: Props) {
  const t = useTranslations('category');
  return (
    <div className="with-aside">
      <div>
        {trail.length > 1 && <Breadcrumb trail={trail.slice(0, -1)} />}
        <h1 className="text-2xl font-bold md:text-3xl">
          {category.name}
          {page > 1 && <span className="font-normal text-muted"> – {t('page', { page })}</span>}
        </h1>
        {category.description && <p className="mt-2 text-muted">{category.description}</p>}
        <Subcategories categories={category.children} />
        {articles.length === 0 && <p className="mt-8">{t('empty')}</p>}
        <ul className="mt-6 border-t-2 border-ink">
          {articles.map((article) => (
            <li key={article.id} className="border-b border-line py-5">
              <Teaser article={article} level={2} variant="row" />
            </li>
          ))}
        </ul>
        <Pagination category={category} page={page} pages={pages} />
      </div>
      {aside}
    </div>
  );
}

function Subcategories({ categories }: { categories: CategoryNode[] }) {
  const t = useTranslations('category');
  if (categories.length === 0) return null;
  return (
    <nav aria-label={t('subcategories')} className="print:hidden mt-4">
      <ul className="flex flex-wrap gap-2">
        {categories.map((child) => (
          <li key={child.id}>
            <a
              href={categoryPath(child)}
              className="inline-block rounded-full border border-line px-4 py-1.5 text-sm hover:border-accent hover:text-accent"
            >
              {child.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
