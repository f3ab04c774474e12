import { gt, type SQL, sql } from 'drizzle-orm';
import { isLive, newestFirst } from '#db/article/live-articles';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { categoryMonths } from '#db/schema/archive';
import { articles } from '#db/schema/articles';
import { descendantIds } from '#db/site/categories';
import { listKey } from '#domain/http/content-keys';

/** Counts visible articles, descendants included. */
export async function countCategoryArticles(categoryId: number): Promise<number> {
  const [row] = await declareReads(
    () =>
      db().execute<{ total: string }>(
        sql`with ${months(categoryId)} select coalesce(sum(live), 0) as total from months`,
      ),
    () => [listKey(categoryId)],
  );
  return Number(row?.['total'] ?? 0);
}

/** Newest first, descendants included. Counts by month spare reading what is newer, however deep the page lies. */
export async function listCategoryArticleIds(categoryId: number, offset: number, limit: number): Promise<number[]> {
  const query = sql`
    with ${months(categoryId)},
    running as (select month, live, sum(live) over (order by month desc) as through from months),
    start as (select month, (through - live)::bigint as before from running where through > ${offset}::bigint
      order by month desc limit 1)
    select page.id from start cross join lateral (
      select newest.id from ${descendantIds(categoryId)} as category cross join lateral (
        select ${articles.id}, ${articles.publishedAt} from ${articles}
        where ${articles.categoryId} = category.id and ${isLive()}
          and ${articles.publishedAt} < (start.month + interval '1 month') at time zone 'Asia/Ho_Chi_Minh'
        order by ${newestFirst[0]}, ${newestFirst[1]}
        limit ${offset}::bigint - start.before + ${limit}::bigint
      ) as newest
      order by newest.published_at desc, newest.id desc
      offset ${offset}::bigint - start.before limit ${limit}
    ) as page`;
  const rows = await declareReads(
    () => db().execute<{ id: string }>(query),
    () => [listKey(categoryId)],
  );
  return rows.map(({ id }) => Number(id));
}

/**
 * SQL for the query `months`: counts of visible articles. Subtracts counted ones that are still to come or have just
 * expired.
 */
function months(categoryId: number): SQL {
  const ids = descendantIds(categoryId);
  const month = sql`month_in_vietnam(${articles.publishedAt})`;
  const unseen = (condition: SQL) => sql`select ${month}, -1 from ${articles}
    where ${articles.categoryId} in ${ids} and ${articles.liveRevisionId} is not null and ${condition}`;
  return sql`months as (
    select month, sum(live) as live from (
      select ${categoryMonths.month}, ${categoryMonths.live} from ${categoryMonths}
      where ${categoryMonths.categoryId} in ${ids}
      union all ${unseen(gt(articles.publishedAt, sql`now()`))}
      union all ${unseen(sql`${articles.publishedAt} <= now() and ${articles.expiresAt} <= now()`)}
    ) as counted group by month having sum(live) > 0)`;
}
