import { and, gt, inArray, isNull, notInArray, or } from 'drizzle-orm';
import { isLive, newestFirst } from '#db/article/live-articles';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { articles } from '#db/schema/articles';
import { articleKey, NEWEST } from '#domain/http/content-keys';

/** Newest first, without those of `categoryIds`. */
export async function listNewestIds(limit: number, categoryIds: readonly number[] = []): Promise<number[]> {
  const rows = await declareReads(
    () =>
      db()
        .select({ id: articles.id })
        .from(articles)
        .where(and(isLive(), notInArray(articles.categoryId, [...categoryIds])))
        .orderBy(...newestFirst)
        .limit(limit),
    () => [NEWEST],
  );
  return rows.map(({ id }) => id);
}

/** Those that readers can see, and still will at `until`. */
export async function listSeenIds(ids: readonly number[], until?: Date): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const isStill = until && or(isNull(articles.expiresAt), gt(articles.expiresAt, until));
  const rows = await declareReads(
    () =>
      db()
        .select({ id: articles.id })
        .from(articles)
        .where(and(inArray(articles.id, [...ids]), isLive(), isStill)),
    () => ids.map(articleKey),
  );
  return new Set(rows.map(({ id }) => id));
}
