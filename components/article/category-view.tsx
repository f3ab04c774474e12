import { useTranslations } from 'next-intl';
import { Breadcrumb } from '#components/article/breadcrumb';
import { CategoryTable } from '#components/article/category-table';
import { Pagination } from '#components/article/pagination';
import { Teaser } from '#components/article/teaser';
import type { ListedArticle } from '#db/article/articles';
import type { AttachedFiles } from '#db/article/attached-files';
import { categoryPath } from '#domain/http/paths';
import type { CategoryNode } from '#domain/site/category-tree';

type Props = {
  category: CategoryNode;
  trail: CategoryNode[];
  page: number;
  pages: number;
  articles: ListedArticle[];
  /** Where the category is a table. */
  files?: ReadonlyMap<number, AttachedFiles> | undefined;
  aside: React.ReactNode;
};

/** How many stand as cards above the rows, on the first page. */
const ON_TOP = 3;

export function CategoryView({ category, trail, page, pages, articles, files, aside }: Props) {
  const t = useTranslations('category');
  return (
    <div className="with-aside">
      <div>
        {trail.length > 1 && <Breadcrumb trail={trail.slice(0, -1)} />}
        <div className="border-b-2 border-accent pb-3">
          <h1 className="text-2xl font-bold md:text-3xl">
            {category.name}
            {page > 1 && <span className="font-normal text-muted"> – {t('page', { page })}</span>}
          </h1>
          {category.description && <p className="mt-1 text-muted">{category.description}</p>}
          <Subcategories categories={category.children} />
        </div>
        {articles.length === 0 && <p className="mt-8">{t('empty')}</p>}
        {files && articles.length > 0 && <CategoryTable name={category.name} articles={articles} files={files} />}
        {!files && <Cards articles={articles} page={page} />}
        <Pagination path={(number) => categoryPath(category, number)} page={page} pages={pages} />
      </div>
      {aside}
    </div>
  );
}

function Cards({ articles, page }: Pick<Props, 'articles' | 'page'>) {
  const top = page === 1 ? articles.slice(0, ON_TOP) : [];
  return (
    <>
      {top.length > 0 && <Top articles={top} />}
      <ul className="divide-y divide-line border-t border-line not-has-[li]:hidden">
        {articles.slice(top.length).map((article) => (
          <li key={article.id} className="py-5">
            <Teaser story={article} level={2} variant="row" />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The newest large, two beside it; below it where it is of words, which are not as tall. */
function Top({ articles: [first, ...others] }: { articles: ListedArticle[] }) {
  if (!first) return null;
  const isBeside = first.cover !== null;
  const columns = isBeside && others.length > 0 ? 'sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]' : '';
  return (
    <div className={`my-6 grid grid-cols-[minmax(0,1fr)] gap-x-7 gap-y-5 ${columns}`}>
      <Teaser story={first} level={2} variant="lead" />
      {others.length > 0 && (
        <ul
          className={`grid grid-cols-[minmax(0,1fr)] content-start gap-x-7 gap-y-4 ${isBeside ? '' : 'sm:grid-cols-2'}`}
        >
          {others.map((article) => (
            <li key={article.id}>
              <Teaser story={article} level={2} variant={isBeside ? 'step' : 'tile'} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Subcategories({ categories }: { categories: CategoryNode[] }) {
  const t = useTranslations('category');
  if (categories.length === 0) return null;
  return (
    <nav aria-label={t('subcategories')} className="print:hidden mt-3">
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
