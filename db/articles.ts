import { and, count, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { descendantIds } from '#db/categories';
import { db } from '#db/client';
import { articles, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { media } from '#db/schema/media';
import { pageViewDays } from '#db/schema/visits';
import { addDays, type Day } from '#domain/calendar';

/** Articles on one page of a category. */
export const PAGE_SIZE = 10;

/** What readers may see: the one place that says so. */
export const isLive = () =>
  and(
    isNotNull(articles.liveRevisionId),
    lte(articles.publishedAt, sql`now()`),
    or(isNull(articles.expiresAt), gt(articles.expiresAt, sql`now()`)),
  );

/** The order of the live indexes, to the letter: `desc` alone puts nulls first, and then no index serves it. */
export const newestFirst = [sql`${articles.publishedAt} desc nulls last`, sql`${articles.id} desc nulls last`];

const cover = {
  sha256: media.sha256,
  width: media.width,
  height: media.height,
  focalX: media.focalX,
  focalY: media.focalY,
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

/** What the page of an article shows. */
const whole = {
  ...listed,
  categoryId: articles.categoryId,
  language: articles.language,
  revisionId: revisions.id,
  changedAt,
  sapo: revisions.sapo,
  body: revisions.body,
  coverCaption: revisions.coverCaption,
  coverCredit: media.credit,
  sourceName: revisions.sourceName,
  sourceUrl: revisions.sourceUrl,
  byline: revisions.byline,
  tags: revisions.tags,
};

export type ListedArticle = Awaited<ReturnType<typeof listNewestArticles>>[number];
export type LiveArticle = NonNullable<Awaited<ReturnType<typeof findLiveArticle>>>;

export function listNewestArticles(limit: number) {
  return live().limit(limit);
}

/** The newest with their whole texts: of the site, or of a category and all below it. */
export function listFeedArticles(limit: number, categoryId?: number) {
  return selectWhole()
    .where(and(isLive(), categoryId === undefined ? undefined : inCategory(categoryId)))
    .orderBy(...newestFirst)
    .limit(limit);
}

/** One page of a category, its descendants included. */
export function listCategoryArticles(categoryId: number, page: number, size = PAGE_SIZE) {
  return live(inCategory(categoryId))
    .limit(size)
    .offset((page - 1) * size);
}

/** The newest of the same category beside the article itself. */
export function listRelatedArticles(article: { id: number; categoryId: number }, limit: number) {
  return live(and(eq(articles.categoryId, article.categoryId), ne(articles.id, article.id))).limit(limit);
}

/** The articles read most since `today` minus `days`; fewer where fewer were read. */
export function listMostRead(today: Day, days: number, limit: number) {
  const read = db()
    .select({ articleId: pageViewDays.articleId, views: sql<number>`sum(${pageViewDays.views})`.as('views') })
    .from(pageViewDays)
    .where(and(sql`${pageViewDays.day} > ${addDays(today, -days)}`, sql`${pageViewDays.articleId} is not null`))
    .groupBy(pageViewDays.articleId)
    .as('read');
  return select()
    .innerJoin(read, eq(read.articleId, articles.id))
    .where(isLive())
    .orderBy(desc(read.views), desc(articles.publishedAt))
    .limit(limit);
}

export async function countCategoryArticles(categoryId: number): Promise<number> {
  const [row] = await db()
    .select({ total: count() })
    .from(articles)
    .where(and(isLive(), inCategory(categoryId)));
  return row?.total ?? 0;
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

export async function countArticles(): Promise<number> {
  return db().$count(articles);
}

function select() {
  return db()
    .select(listed)
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .leftJoin(media, eq(media.id, revisions.coverId))
    .$dynamic();
}

function selectWhole() {
  return db()
    .select(whole)
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .leftJoin(media, eq(media.id, revisions.coverId))
    .$dynamic();
}

function live(filter?: SQL) {
  return select()
    .where(and(isLive(), filter))
    .orderBy(...newestFirst);
}

function inCategory(categoryId: number) {
  return sql`${articles.categoryId} in ${descendantIds(categoryId)}`;
}
