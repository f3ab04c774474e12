import { sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { CANCELLED, FAULTS, sqlstateOf } from '#db/client/sqlstate';
import { IS_FORMER_THERE } from '#db/search-index/tables';

/** About a quarter of a second per transaction, and bytes of text. */
const BATCH = 50;
const BATCH_BYTES = 200_000;

const COPY_LOCK = 7_316_003;

/** Documents of lower ids are still to be looked at; null at the begin of a walk. */
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
 * When all have theirs and `areOlderNodesGone`, the former table goes. `waiting`: nothing to do for now.
 */
export async function leaveFormerDocuments(
  areOlderNodesGone: () => Promise<boolean>,
  forMs = 500,
): Promise<'gone' | 'copying' | 'waiting'> {
  const until = performance.now() + forMs;
  while (await isFormerThere()) {
    const state = place === null && (await isComplete()) ? 'end' : await copyBatch(BATCH).catch(copyOne);
    if (state === 'elsewhere') return 'waiting';
    if (state === 'end') return (await areOlderNodesGone()) && (await dropFormer()) ? 'gone' : 'waiting';
    if (performance.now() > until) return 'copying';
  }
  return 'gone';
}

async function isComplete(): Promise<boolean> {
  const missing = await db().execute(sql`
    select from search_documents d
    where not exists (select from search_entries e where e.article_id = d.article_id) limit 1`);
  return missing.length === 0;
}

/** A document that cannot be copied holds up no other: its article's is made anew. Until then the former table stays. */
async function copyOne(error: unknown): Promise<State> {
  if (!isFault(error) && sqlstateOf(error) !== CANCELLED) throw error;
  try {
    return await copyBatch(1);
  } catch (fault) {
    if (!isFault(fault)) throw fault;
    const [culprit] = await db().execute<{ id: string }>(sql`
      insert into search_queue (article_id)
      select max(article_id) from search_documents where ${place}::bigint is null or article_id < ${place}::bigint
      on conflict (article_id) do update set queued_at = search_queue.queued_at returning article_id as id`);
    place = culprit?.id ?? null;
    return 'more';
  }
}

function isFault(error: unknown): boolean {
  return FAULTS.test(sqlstateOf(error) ?? '');
}

type State = 'more' | 'end' | 'elsewhere';

function copyBatch(most: number): Promise<State> {
  return db().transaction(async (tx) => {
    const [mine] = await tx.execute<{ is: boolean }>(sql`select pg_try_advisory_xact_lock(${COPY_LOCK}) as is`);
    if (!mine?.is) return 'elsewhere';
    await tx.execute(sql`select set_config('cong_tin.copies', 'no', true)`);
    const [row] = await tx.execute<{ last: string | null }>(sql`
      with next as (
        select id from (
          select d.article_id as id, sum(octet_length(d.folded)) over (order by d.article_id desc) as bytes,
            row_number() over (order by d.article_id desc) as number
          from (
            select article_id, folded from search_documents
            where ${place}::bigint is null or article_id < ${place}::bigint order by article_id desc limit ${most}
          ) d
        ) d where bytes < ${BATCH_BYTES} or number = 1
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
    return place === null ? 'end' : 'more';
  });
}

async function dropFormer(): Promise<boolean> {
  const [row] = await db().execute<{ gone: boolean }>(sql`select drop_search_documents() as gone`);
  return row?.gone ?? false;
}
