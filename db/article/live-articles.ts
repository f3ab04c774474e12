import { and, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { articles } from '#db/schema/articles';

/** What readers may see: the one place that says so. */
export const isLive = () =>
  and(
    isNotNull(articles.liveRevisionId),
    lte(articles.publishedAt, sql`now()`),
    or(isNull(articles.expiresAt), gt(articles.expiresAt, sql`now()`)),
  );

/** Whether readers saw the article once and no longer do: it was taken back, or its time is over. */
export async function isGone(id: number): Promise<boolean> {
  const hasEnded = or(isNull(articles.liveRevisionId), lte(articles.expiresAt, sql`now()`));
  return (await db().$count(articles, and(eq(articles.id, id), isNotNull(articles.liveChangedAt), hasEnded))) > 0;
}

/** The order of the live indexes, to the letter: `desc` alone puts nulls first, and then no index serves it. */
export const newestFirst = [sql`${articles.publishedAt} desc nulls last`, sql`${articles.id} desc nulls last`];
