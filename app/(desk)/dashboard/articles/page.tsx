import type { Metadata } from 'next';
import { ArticleFilter } from '#components/desk/articles/article-filter';
import { ArticleTable } from '#components/desk/articles/article-table';
import { NewArticle } from '#components/desk/articles/new-article';
import { DeskPagination } from '#components/desk/frame/pagination';
import { buttonClass } from '#components/ui/button';
import { DESK_PAGE_SIZE, listAuthors, listDeskArticles } from '#db/article/desk-list';
import { ARTICLE_STATUSES, isPublisher } from '#domain/article/workflow';
import { isRealDay, wrongDays } from '#domain/base/calendar';
import { idOf, pageNumberOf } from '#domain/http/paths';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { listCategoryChoices } from '#lib/article/manuscript';
import { bulkMoveAction, createArticleAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('editor');
  return { title: t('list.title') };
}

type Query = Record<string, string | string[] | undefined>;

export default async function ArticlesPage({ searchParams }: PageProps<'/dashboard/articles'>) {
  const user = await requireDeskUser();
  const query = await searchParams;
  const filter = readFilter(query);
  const [t, tags, authorWords] = await Promise.all([deskWords('editor'), deskWords('tags'), deskWords('authors')]);
  const [{ articles, total, isMore }, categories, authors] = await Promise.all([
    listDeskArticles({ ...filter, viewerId: user.id }),
    listCategoryChoices(user),
    listAuthors(),
  ]);
  return (
    <>
      <div className="mb-6 flex flex-wrap items-start justify-between gap-4">
        <h1 className="text-2xl font-bold">{t('list.title')}</h1>
        <div className="flex flex-wrap gap-3">
          {isPublisher(user.role) && (
            <>
              <a href="/dashboard/tags" className={buttonClass()}>
                {tags('title')}
              </a>
              <a href="/dashboard/authors" className={buttonClass()}>
                {authorWords('heading')}
              </a>
            </>
          )}
          <NewArticle categories={categories.filter(({ isMine }) => isMine)} action={createArticleAction} />
        </div>
      </div>
      <ArticleFilter
        filter={filter}
        wrong={wrongDays(query, ['from', 'to'])}
        categories={categories}
        authors={authors}
      />
      <ArticleTable articles={articles} categories={categories} total={total} isMore={isMore} action={bulkMoveAction} />
      <DeskPagination page={filter.page} pages={Math.ceil(total / DESK_PAGE_SIZE)} query={query} />
    </>
  );
}

function readFilter(query: Query) {
  const one = (name: string) => (typeof query[name] === 'string' && query[name] ? query[name] : undefined);
  const id = (name: string) => idOf(one(name) ?? '');
  const day = (name: string) => (isRealDay(one(name) ?? '') ? one(name) : undefined);
  return {
    status: ([...ARTICLE_STATUSES, 'live'] as const).find((status) => status === one('status')),
    categoryId: id('category'),
    authorId: id('author'),
    text: one('q')?.slice(0, 200),
    from: day('from'),
    to: day('to'),
    page: pageNumberOf(one('page') ?? '1') ?? 1,
  };
}
