import { and, desc, eq, gt, inArray, isNotNull, ne, type SQL, sql, sum } from 'drizzle-orm';
import type { PgSelect } from 'drizzle-orm/pg-core';
import { listCategoryArticleIds } from '#db/article/category-pages';
import { isLive, newestFirst } from '#db/article/live-articles';
import { isCover, isOfCover, shown, shownWords } from '#db/article/revision-media';
import { db } from '#db/client/client';
import { articles, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { media } from '#db/schema/media';
import { pageViewDays } from '#db/schema/visits';
import { ancestorIds } from '#db/site/categories';
import { FIELD_NAMES, LEADS, pick } from '#domain/article/fields';
import { addDays, type Day } from '#domain/base/calendar';

/** Articles on one page of a category. */
export const PAGE_SIZE = 10;

const cover = {
  sha256: media.sha256,
  width: media.width,
  height: media.height,
  focalX: shownWords.focalX,
  focalY: shownWords.focalY,
};

/** What lists show of an article. */
export const listed = {
  id: articles.id,
  slug: articles.slug,
  categorySlug: categories.slug,
  categoryName: categories.name,
  publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
  title: revisions.title,
  excerpt: revisions.excerpt,
  coverAlt: revisions.coverAlt,
  cover,
};

/**
 * When what readers see of an article last changed: its publication, until a revision after the first one is live. An
 * imported article's only revision is younger than its publication, and yet it never changed.
 */
export const changedAt = sql<Date>`case when exists (
  select from revisions as earlier
  where earlier.article_id = ${revisions.articleId} and earlier.id < ${revisions.id}
) then greatest(${revisions.createdAt}, ${articles.publishedAt}) else ${articles.publishedAt} end`.mapWith(
  articles.publishedAt,
);

/** All of an article that its page, a feed or the API may show; it lies where it is live. */
const whole = {
  ...pick(revisions, FIELD_NAMES),
  ...listed,
  categoryId: articles.categoryId,
  language: articles.language,
  revisionId: revisions.id,
  changedAt,
  coverCredit: shownWords.credit,
};

export type ListedArticle = Awaited<ReturnType<typeof listNewestArticles>>[number];
export type LiveArticle = NonNullable<Awaited<ReturnType<typeof findLiveArticle>>>;

export function listNewestArticles(limit: number) {
  return live().limit(limit);
}

/** The newest with their whole texts: of the site, or of a category and all below it. */
export async function listFeedArticles(limit: number, categoryId?: number) {
  const newest = selectWhole()
    .orderBy(...newestFirst)
    .limit(limit);
  if (categoryId === undefined) return newest.where(isLive());
  const ids = await listCategoryArticleIds(categoryId, 0, limit);
  return newest.where(and(isLive(), inArray(articles.id, ids)));
}

/** One page of a category, its descendants included. */
export async function listCategoryArticles(categoryId: number, page: number, size = PAGE_SIZE) {
  return live(inArray(articles.id, await listCategoryArticleIds(categoryId, (page - 1) * size, size)));
}

/**
 * The newest of the same category beside the article itself; where those are too few, also of what lies below it, then of
 * the categories above, step by step.
 */
export async function listRelatedArticles({ id, categoryId }: { id: number; categoryId: number }, limit: number) {
  const same = await live(and(eq(articles.categoryId, categoryId), ne(articles.id, id))).limit(limit);
  const related = new Map(same.map((article) => [article.id, article]));
  const around = related.size < limit ? await ancestorIds(categoryId) : [];
  for (const branch of around) {
    if (related.size >= limit) break;
    const ids = await listCategoryArticleIds(branch, 0, limit + related.size + 1);
    for (const article of await live(inArray(articles.id, ids)))
      if (article.id !== id) related.set(article.id, article);
  }
  return [...related.values()].slice(0, limit);
}

/**
 * The ids of the articles read most since `today` minus `days`, the most read first. It sums all views of these days: ask
 * for it now and then, and for the articles (`listArticlesByRank`) each time.
 */
export async function rankMostRead(today: Day, days: number, limit: number): Promise<number[]> {
  const rows = await db()
    .select({ id: sql<number>`${pageViewDays.articleId}`.mapWith(Number) })
    .from(pageViewDays)
    .where(and(gt(pageViewDays.day, addDays(today, -days)), isNotNull(pageViewDays.articleId)))
    .groupBy(pageViewDays.articleId)
    .orderBy(desc(sum(pageViewDays.views)), desc(pageViewDays.articleId))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The live ones among `ids`, in that order. */
export async function listArticlesByRank(ids: number[], limit: number) {
  if (ids.length === 0) return [];
  const found = new Map((await live(inArray(articles.id, ids))).map((article) => [article.id, article]));
  return ids.flatMap((id) => found.get(id) ?? []).slice(0, limit);
}

/** The live revision of an article with what its page shows. */
export async function findLiveArticle(id: number) {
  const [row] = await selectWhole().where(and(eq(articles.id, id), isLive()));
  return row;
}

/** The live ones among `ids`, with what their canonical addresses are made of. */
export async function listLiveAddresses(ids: number[]) {
  if (ids.length === 0) return [];
  return db()
    .select({ id: articles.id, slug: articles.slug, categorySlug: categories.slug })
    .from(articles)
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .where(and(inArray(articles.id, ids), isLive()));
}

/** The live ones among `ids`, in no order, as lists show them and with their texts. */
export async function listArticlesWithText(ids: number[]) {
  if (ids.length === 0) return [];
  const fields = { ...listed, ...pick(revisions, LEADS), body: revisions.body };
  return joinLive(db().select(fields).from(articles).$dynamic()).where(and(inArray(articles.id, ids), isLive()));
}

/** Joins to articles their live revisions, with the place and the cover of each. */
export function joinLive<Query extends PgSelect>(query: Query) {
  return query
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .leftJoin(media, isCover)
    .leftJoin(shown, isOfCover);
}

function selectWhole() {
  return joinLive(db().select(whole).from(articles).$dynamic());
}

function live(filter?: SQL) {
  return joinLive(db().select(listed).from(articles).$dynamic())
    .where(and(isLive(), filter))
    .orderBy(...newestFirst);
}
