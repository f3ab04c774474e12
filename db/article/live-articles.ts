import { and, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { articles } from '#db/schema/articles';

/** The condition for what readers may see. */
export const isLive = () =>
  and(
    isNotNull(articles.liveRevisionId),
    lte(articles.publishedAt, sql`now()`),
    or(isNull(articles.expiresAt), gt(articles.expiresAt, sql`now()`)),
  );

/** Whether readers once saw the article and it was retracted or has expired. */
export async function isGone(id: number): Promise<boolean> {
  const hasEnded = or(isNull(articles.liveRevisionId), lte(articles.expiresAt, sql`now()`));
  return (await db().$count(articles, and(eq(articles.id, id), isNotNull(articles.liveChangedAt), hasEnded))) > 0;
}

/** Exactly the order of the live indexes: `desc` alone puts nulls first, which no index serves. */
export const newestFirst = [sql`${articles.publishedAt} desc nulls last`, sql`${articles.id} desc nulls last`];
