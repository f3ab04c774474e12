import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { isLive } from '#db/article/live-articles';
import { db } from '#db/client/client';
import { articles } from '#db/schema/articles';
import { categories } from '#db/schema/categories';

/** `table` has the columns `due_at` and `article_id`; `key` names its rows; `lease` is in seconds. */
type Outbox = { table: PgTable; key: SQL; lease: number; limit: number };

/**
 * Claims due rows for this node until it settles or postpones them, or the lease ends. `revisionId` is null if readers
 * see none.
 */
export async function claimDue<Row extends Record<string, unknown>>(
  { table, key, lease, limit }: Outbox,
  isWanted: SQL,
): Promise<(Row & { address: string | null; revisionId: number | null })[]> {
  const rows = await db().execute<Row & { address: string | null; revision_id: string | null }>(sql`
    with claimed as (
      update ${table} set due_at = now() + make_interval(secs => ${lease})
      where (${key}) in (
        select ${key} from ${table} where due_at <= now() and ${isWanted}
        order by due_at limit ${limit} for update skip locked
      )
      returning *
    )
    select claimed.*,
      '/' || ${categories.slug} || '/' || ${articles.slug} || '-' || ${articles.id} as address,
      case when ${isLive()} then ${articles.liveRevisionId} end as revision_id
    from claimed left join ${articles} on ${articles.id} = claimed.article_id
      left join ${categories} on ${categories.id} = ${articles.categoryId}`);
  return rows.map(({ revision_id, ...row }) => ({
    ...(row as unknown as Row & { address: string | null }),
    revisionId: revision_id === null ? null : Number(revision_id),
  }));
}
