import { sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { IS_FORMER_THERE } from '#db/search-index/tables';

/** About a quarter of a second per transaction. */
const BATCH = 50;

const COPY_LOCK = 7_316_003;

/** Ids below it are still to be looked at; null at the begin of a walk. */
let place: string | null = null;

/**
 * Whether `search_documents` of the release before is still there. While it is, triggers give each change to both
 * tables, and searches read the former; see migration 0023. To be removed with what asks for it in a later release.
 */
export async function isFormerThere(): Promise<boolean> {
  const [row] = await db().execute<{ there: boolean }>(sql`select ${IS_FORMER_THERE} as there`);
  return row?.there ?? false;
}

/**
 * Gives articles of `search_documents` their `search_entries`, the newest first, for about `forMs`, one node at a time.
 * With the last one, and when all nodes run one build, the former table goes. True once it is gone.
 */
export async function leaveFormerDocuments(forMs = 500): Promise<boolean> {
  const until = performance.now() + forMs;
  while (await isFormerThere()) {
    if (await copyBatch()) {
      if (performance.now() > until) return false;
    } else return dropFormer();
  }
  return true;
}

/** False at the end of a walk. */
function copyBatch(): Promise<boolean> {
  return db().transaction(async (tx) => {
    const [mine] = await tx.execute<{ is: boolean }>(sql`select pg_try_advisory_xact_lock(${COPY_LOCK}) as is`);
    if (!mine?.is) return false;
    await tx.execute(sql`select set_config('cong_tin.copies', 'no', true)`);
    const [row] = await tx.execute<{ last: string | null }>(sql`
      with next as (
        select d.article_id as id from search_documents d
        where ${place}::bigint is null or d.article_id < ${place}::bigint order by d.article_id desc limit ${BATCH}
      ), held as (
        select d.article_id as id from search_documents d
        where d.article_id in (select id from next)
          and not exists (select from search_entries e where e.article_id = d.article_id)
        for share of d skip locked
      ), copied as (
        insert into search_entries
        select e.* from search_documents d, lateral search_entry_of(d) e where d.article_id in (select id from held)
        on conflict do nothing
      )
      select min(id) as last from next`);
    place = row?.last ?? null;
    return place !== null;
  });
}

/** Again with the next turn where an article has no entry yet, or a server of another build still runs. */
async function dropFormer(): Promise<boolean> {
  const [row] = await db().execute<{ gone: boolean }>(sql`
    select case when count(distinct build) < 2 then drop_search_documents() else false end as gone from nodes`);
  return row?.gone ?? false;
}
