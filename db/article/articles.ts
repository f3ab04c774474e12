import { and, desc, eq, gt, inArray, isNotNull, type SQL, sql, sum } from 'drizzle-orm';
import type { PgSelect } from 'drizzle-orm/pg-core';
import { listCategoryArticleIds } from '#db/article/category-pages';
import { isLive, newestFirst } from '#db/article/live-articles';
import { isCover, isOfCover, shown, shownWords } from '#db/article/revision-media';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { articles, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { media } from '#db/schema/media';
import { pageViewDays } from '#db/schema/visits';
import { ancestorIds } from '#db/site/categories';
import { FIELD_NAMES, fieldsWhere, LEADS, pick } from '#domain/article/fields';
import { addDays, type Day } from '#domain/base/calendar';
import { articleKey, type ContentKey, listKey, NEWEST, TODAY } from '#domain/http/content-keys';

export const PAGE_SIZE = 10;

/** Two days, and what clocks may differ. */
const NEAR_MS = 49 * 3_600_000;

const cover = {
  sha256: media.sha256,
  width: media.width,
  height: media.height,
  widths: media.widths,
  recipe: media.recipe,
  isAnimated: media.isAnimated,
  focalX: shownWords.focalX,
  focalY: shownWords.focalY,
};

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
 * The publication time, until a revision after the first is live (an imported article's only revision is younger, yet
 * changed nothing), or what is heard is changed.
 */
export const changedAt = sql<Date>`greatest(${articles.heardChangedAt}, case when exists (
  select from revisions as earlier
  where earlier.article_id = ${revisions.articleId} and earlier.id < ${revisions.id}
) then greatest(${revisions.createdAt}, ${articles.publishedAt}) else ${articles.publishedAt} end)`.mapWith(
  articles.publishedAt,
);

/** Slug and category are the live ones, not the revision's. */
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
  return declareReads(
    () => selectListed().limit(limit),
    (rows) => [NEWEST, ...keysOf(rows)],
  );
}

/** With whole texts; a category includes its descendants. */
export async function listFeedArticles(limit: number, categoryId?: number) {
  if (categoryId !== undefined) return listFeedArticlesAmong(await listCategoryArticleIds(categoryId, 0, limit));
  return selectWhole()
    .where(isLive())
    .orderBy(...newestFirst)
    .limit(limit);
}

/** Only live ones, newest first. */
export async function listFeedArticlesAmong(ids: number[]) {
  return selectWhole()
    .where(and(isLive(), inArray(articles.id, ids)))
    .orderBy(...newestFirst);
}

/** Only live ones, with whole texts, newest first. */
export async function listWholeArticles(ids: number[], limit: number) {
  if (ids.length === 0) return [];
  return selectWhole()
    .where(and(isLive(), inArray(articles.id, ids)))
    .orderBy(...newestFirst)
    .limit(limit);
}

/** Descendants included. */
export async function listCategoryArticles(categoryId: number, page: number, size = PAGE_SIZE) {
  return listLive(await listCategoryArticleIds(categoryId, (page - 1) * size, size));
}

/**
 * The newest of the same category; if too few, also of its descendants, then of each category above. `isForOthers`: every
 * older article of the category has the same.
 */
export function listRelatedArticles({ id, categoryId }: { id: number; categoryId: number }, limit: number) {
  return declareReads(
    async () => {
      const same = await selectListed(eq(articles.categoryId, categoryId)).limit(limit + 1);
      const isAmong = same.slice(0, limit).some((article) => article.id === id);
      const related = new Map(same.map((article) => [article.id, article]));
      const around = related.size <= limit ? await ancestorIds(categoryId) : [];
      for (const branch of around) {
        if (related.size > limit) break;
        const ids = await listCategoryArticleIds(branch, 0, limit + related.size + 1);
        for (const article of await listLive(ids)) related.set(article.id, article);
      }
      related.delete(id);
      return { articles: [...related.values()].slice(0, limit), isForOthers: same.length > limit && !isAmong };
    },
    (related) => [listKey(categoryId), ...keysOf(related.articles)],
  );
}

/** Most read first. Sums all views: cache the ids, and load the articles with `listArticlesByRank`. */
export async function rankMostRead(today: Day, days: number, limit: number): Promise<number[]> {
  const query = db()
    .select({ id: sql<number>`${pageViewDays.articleId}`.mapWith(Number) })
    .from(pageViewDays)
    .where(and(gt(pageViewDays.day, addDays(today, -days)), isNotNull(pageViewDays.articleId)))
    .groupBy(pageViewDays.articleId)
    .orderBy(desc(sum(pageViewDays.views)), desc(pageViewDays.articleId))
    .limit(limit);
  return (await declareReads(() => query)).map(({ id }) => id);
}

/** Only live ones, in the order of `ids`. */
export async function listArticlesByRank(ids: number[], limit: number) {
  if (ids.length === 0) return [];
  return declareReads(
    async () => {
      const found = new Map((await selectListed(inArray(articles.id, ids))).map((article) => [article.id, article]));
      return ids.flatMap((id) => found.get(id) ?? []).slice(0, limit);
    },
    // Those that rank higher and are not live may come back.
    (shown) => ids.slice(0, shown.length < limit ? undefined : ids.indexOf(shown.at(-1)?.id ?? 0) + 1).map(articleKey),
  );
}

export async function findLiveArticle(id: number) {
  const query = selectWhole().where(and(eq(articles.id, id), isLive()));
  const [row] = await declareReads(
    () => query,
    () => [articleKey(id)],
  );
  return row;
}

/** Only live ones, with the parts of their canonical paths. */
export async function listLiveAddresses(ids: number[]) {
  if (ids.length === 0) return [];
  return db()
    .select({ id: articles.id, slug: articles.slug, categorySlug: categories.slug })
    .from(articles)
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .where(and(inArray(articles.id, ids), isLive()));
}

/** Only live ones, unordered. */
export async function listArticlesWithText(ids: number[]) {
  if (ids.length === 0) return [];
  const texts = { ...pick(revisions, LEADS), ...pick(revisions, fieldsWhere('search', 'text')) };
  const fields = { ...listed, ...texts, revisionId: revisions.id };
  return joinLive(db().select(fields).from(articles).$dynamic()).where(and(inArray(articles.id, ids), isLive()));
}

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

/** Newest first. */
export function listLive(ids: number[]) {
  return declareReads(async () => (ids.length === 0 ? [] : await selectListed(inArray(articles.id, ids))), keysOf);
}

/** Newest first. */
function selectListed(filter?: SQL) {
  return joinLive(db().select(listed).from(articles).$dynamic())
    .where(and(isLive(), filter))
    .orderBy(...newestFirst);
}

/** With the day, where a list says "today" or "yesterday". */
function keysOf(listed: { id: number; publishedAt: Date }[]): ContentKey[] {
  const isNear = listed.some(({ publishedAt }) => publishedAt.getTime() > Date.now() - NEAR_MS);
  return [...listed.map(({ id }) => articleKey(id)), ...(isNear ? [TODAY] : [])];
}
