import { eq, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { FAULTS, NO_TABLE, sqlstateOf } from '#db/client/sqlstate';
import { searchQueue } from '#db/schema/search';
import { writeDocuments } from '#db/search-index/documents';
import { isFormerThere } from '#db/search-index/former';
import { reasonOf } from '#domain/base/reason';
import { DOCUMENT_VERSION } from '#domain/search/document';

/** About a quarter of a second per transaction. */
const BATCH = 100;

/** `queued_at` of an article whose document cannot be made; the next check or change tries it again. */
const ASIDE = sql`'-infinity'::timestamptz`;

const COUNT_LOCK = 7_316_002;

/**
 * To be called in the transaction that changes the article. The next `refreshSearchIndex` makes up for a missing call;
 * hiding needs none.
 */
export async function indexArticle(tx: Transaction, id: number): Promise<void> {
  await tx.delete(searchQueue).where(eq(searchQueue.articleId, id));
  await writeDocuments(tx, [id]);
}

/** Lets the documents of live articles be made anew soon. */
export async function queueDocuments(tx: Pick<Transaction, 'execute'>, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    insert into search_queue (article_id) select unnest(${`{${ids.join(',')}}`}::bigint[])
    on conflict (article_id) do update set queued_at = now()`);
}

/**
 * Works off the queue, newest first, for about `forMs`, shared among nodes; then updates word counts. Articles whose
 * document cannot be made are set aside and thrown at the end.
 */
export async function refreshSearchIndex(forMs = 500): Promise<void> {
  const until = performance.now() + forMs;
  const failed: string[] = [];
  let done: number;
  do {
    const batch = await indexBatch();
    failed.push(...batch.failed);
    done = batch.done;
  } while (done === BATCH && performance.now() < until);
  await countTitleTerms();
  if (failed.length > 0) throw new Error(failed.join('; '));
}

/**
 * Queues live articles whose document is missing, outdated or of a wrong time or expiry, and those set aside; deletes
 * documents of others. Reads all, about a second per million. Must run repeatedly: in a rolling update older servers
 * overwrite newer documents, since old words would be worse.
 */
export function queueStaleDocuments(): Promise<void> {
  return queueStale().catch((error) => {
    // The former table has been dropped meanwhile.
    if (sqlstateOf(error) === NO_TABLE) return queueStale();
    throw error;
  });
}

async function queueStale(): Promise<void> {
  const tables = (await isFormerThere()) ? [sql`search_documents`, sql`search_entries`] : [sql`search_entries`];
  await db().execute(sql`
    insert into search_queue (article_id)
    select a.id from articles a left join ${tables[0]} d on d.article_id = a.id
    where a.live_revision_id is not null and a.published_at is not null
      and (d.article_id is null or d.version < ${DOCUMENT_VERSION}
        or d.published_at <> a.published_at or d.expires_at is distinct from a.expires_at)
    on conflict do nothing`);
  await db().execute(sql`
    update search_queue set queued_at = now() where article_id in (
      select article_id from search_queue where queued_at = ${ASIDE} for update skip locked)`);
  for (const table of tables) {
    await db().execute(sql`
      delete from ${table} d where not exists (select from articles a
        where a.id = d.article_id and a.live_revision_id is not null and a.published_at is not null)`);
  }
}

function indexBatch(): Promise<{ done: number; failed: string[] }> {
  return db().transaction(async (tx) => {
    const next = sql`select article_id from search_queue where queued_at > ${ASIDE} order by queued_at desc, article_id desc
      limit ${BATCH} for update skip locked`;
    const rows = await tx
      .delete(searchQueue)
      .where(sql`${searchQueue.articleId} in (${next})`)
      .returning({ id: searchQueue.articleId });
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return { done: 0, failed: [] };
    // Separate statements, to see what was committed while the deletion waited.
    const failed = (await tryDocuments(tx, ids)) === undefined ? [] : await setCulpritsAside(tx, ids);
    return { done: ids.length, failed };
  });
}

/** So that a faulty article blocks no other. */
async function setCulpritsAside(tx: Transaction, ids: number[]): Promise<string[]> {
  const failed: string[] = [];
  for (const id of ids) {
    const reason = await tryDocuments(tx, [id]);
    if (reason === undefined) continue;
    await tx.insert(searchQueue).values({ articleId: id, queuedAt: ASIDE });
    failed.push(`article ${id} is set aside: ${reason}`);
  }
  return failed;
}

/** Why nothing was written; undefined on success. Throws other faults: a full disk, a lock, a lost connection. */
async function tryDocuments(tx: Transaction, ids: number[]): Promise<string | undefined> {
  try {
    await tx.transaction((attempt) => writeDocuments(attempt, ids));
    return undefined;
  } catch (error) {
    const code = sqlstateOf(error);
    if (code && !FAULTS.test(code)) throw error;
    return reasonOf(error);
  }
}

/** One node counts at a time; the others skip it. */
async function countTitleTerms(): Promise<void> {
  await db().execute(sql`
    with mine as materialized (
      select pg_try_advisory_xact_lock(${COUNT_LOCK}) as is_mine
    ), taken as (
      delete from search_term_changes where (select is_mine from mine) returning term, change
    ), sums as (
      select term, sum(change)::int as change from taken group by term having sum(change) <> 0
    ), gone as (
      delete from search_terms t using sums where t.term = sums.term and t.articles + sums.change <= 0
      returning t.term
    )
    insert into search_terms as t (term, folded, written, articles)
    select term, split_part(term, '|', 1), split_part(term, '|', 2), change from sums
    where term not in (select term from gone)
    on conflict (term) do update set articles = t.articles + excluded.articles`);
}
