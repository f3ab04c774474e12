import { and, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { articles } from '#db/schema/articles';

/** What readers may see: the one place that says so. */
export const isLive = () =>
  and(
    isNotNull(articles.liveRevisionId),
    lte(articles.publishedAt, sql`now()`),
    or(isNull(articles.expiresAt), gt(articles.expiresAt, sql`now()`)),
  );

/** The order of the live indexes, to the letter: `desc` alone puts nulls first, and then no index serves it. */
export const newestFirst = [sql`${articles.publishedAt} desc nulls last`, sql`${articles.id} desc nulls last`];
