import { and, count, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { descendantIds } from '#db/categories';
import { db, type Transaction } from '#db/client';
import { articles, revisionMedia, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { media } from '#db/schema/media';
import { pageViewDays } from '#db/schema/visits';
import type { BodyDocument } from '#domain/body';
import { addDays, type Day } from '#domain/calendar';
import { mediaOf } from '#domain/manuscript';

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

const listed = {
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
export const whole = {
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
  const [row] = await db()
    .select(whole)
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .leftJoin(media, eq(media.id, revisions.coverId))
    .where(and(eq(articles.id, id), isLive()));
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

type NewArticle = Pick<typeof articles.$inferInsert, 'categoryId' | 'slug' | 'importKey' | 'authorId'> & {
  publishedAt: Date;
  revision: Omit<typeof revisions.$inferInsert, 'articleId' | 'categoryId' | 'slug'>;
};

/**
 * Creates an article with its first revision and makes it live: all of it, or nothing. Undefined where an article with
 * the same `importKey` is already there.
 */
export function createPublishedArticle({ revision, ...identity }: NewArticle): Promise<number | undefined> {
  return db().transaction(async (tx) => {
    const [article] = await tx
      .insert(articles)
      .values({ ...identity, status: 'published' })
      .onConflictDoNothing({ target: articles.importKey })
      .returning({ id: articles.id });
    if (!article) return undefined;

    const [first] = await tx
      .insert(revisions)
      .values({ ...revision, articleId: article.id, categoryId: identity.categoryId, slug: identity.slug })
      .returning({ id: revisions.id, coverId: revisions.coverId, body: revisions.body });
    if (first) await recordMedia(tx, first.id, first);
    await tx
      .update(articles)
      .set({ liveRevisionId: first?.id, headRevisionId: first?.id })
      .where(eq(articles.id, article.id));
    await tx.execute(sql`select pg_notify('content_changed', ${String(article.id)})`);
    return article.id;
  });
}

/** Notes which files a new revision shows. */
export async function recordMedia(
  tx: Transaction,
  revisionId: number,
  shown: { coverId: number | null; body: BodyDocument },
): Promise<void> {
  const ids = mediaOf(shown);
  if (ids.length > 0) await tx.insert(revisionMedia).values(ids.map((mediaId) => ({ revisionId, mediaId })));
}

export async function findImportedArticle(importKey: string) {
  const [row] = await db()
    .select({ id: articles.id, slug: articles.slug, categorySlug: categories.slug })
    .from(articles)
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .where(eq(articles.importKey, importKey));
  return row;
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

function live(filter?: SQL) {
  return select()
    .where(and(isLive(), filter))
    .orderBy(...newestFirst);
}

function inCategory(categoryId: number) {
  return sql`${articles.categoryId} in ${descendantIds(categoryId)}`;
}
