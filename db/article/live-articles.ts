import { and, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { articles } from '#db/schema/articles';
import { articleKey } from '#domain/http/content-keys';

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
  const count = await declareReads(
    () => db().$count(articles, and(eq(articles.id, id), isNotNull(articles.liveChangedAt), hasEnded)),
    () => [articleKey(id)],
  );
  return count > 0;
}

/** Exactly the order of the live indexes: `desc` alone puts nulls first, which no index serves. */
export const newestFirst = [sql`${articles.publishedAt} desc nulls last`, sql`${articles.id} desc nulls last`];

/** How many articles the desk's lists of tags and bylines count: they cost the same in an archive of any size. */
export const MOST_COUNTED = 20_000;

/** SQL for the query `newest`: tags and bylines of that many. Each is looked up, since a join would read all revisions. */
export function newestLabels(counted: number): SQL {
  return sql`newest as (
    select written.tags, written.byline from (
      select ${articles.liveRevisionId} from ${articles} where ${isLive()}
      order by ${newestFirst[0]}, ${newestFirst[1]} limit ${counted}
    ) as shown cross join lateral (
      select tags, byline from revisions where revisions.id = shown.live_revision_id offset 0
    ) as written)`;
}
