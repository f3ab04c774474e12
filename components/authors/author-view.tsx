import { useTranslations } from 'next-intl';
import { Breadcrumb } from '#components/article/breadcrumb';
import { Pagination } from '#components/article/pagination';
import { Teaser } from '#components/article/teaser';
import { AuthorHead } from '#components/authors/author-head';
import type { ListedArticle } from '#db/article/articles';
import type { ShownAuthor } from '#db/authors/authors';
import { AUTHORS_PATH, authorPath } from '#domain/http/paths';

type Props = {
  author: ShownAuthor;
  page: number;
  pages: number;
  articles: ListedArticle[];
  aside: React.ReactNode;
};

/** The first page presents the person; the others only name them. */
export function AuthorView({ author, page, pages, articles, aside }: Props) {
  const t = useTranslations();
  return (
    <div className="with-aside">
      <div className="min-w-0">
        <Breadcrumb trail={[{ slug: AUTHORS_PATH.slice(1), name: t('authorPage.title') }]} />
        <div className="border-b-2 border-accent pb-4 wrap-anywhere">
          {page > 1 ? (
            <h1 className="text-2xl font-bold md:text-3xl">
              {author.name}
              <span className="font-normal text-muted"> – {t('category.page', { page })}</span>
            </h1>
          ) : (
            <AuthorHead author={author} />
          )}
        </div>
        <h2 className="sr-only">{t('authorPage.articles')}</h2>
        {articles.length === 0 ? (
          <p className="mt-8">{t('authorPage.empty')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {articles.map((article) => (
              <li key={article.id} className="py-5">
                <Teaser story={article} level={3} variant="row" />
              </li>
            ))}
          </ul>
        )}
        <Pagination path={(number) => authorPath(author, number)} page={page} pages={pages} />
      </div>
      {aside}
    </div>
  );
}
