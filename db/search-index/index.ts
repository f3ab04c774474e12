import { eq, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { searchQueue } from '#db/schema/search';
import { writeDocuments } from '#db/search-index/documents';
import { reasonOf } from '#domain/base/reason';
import { DOCUMENT_VERSION } from '#domain/search/document';

/** Documents made in one transaction: about a quarter of a second. */
const BATCH = 100;

/** When an article was queued whose document cannot be made: it is looked at again with the next check, or change. */
const ASIDE = sql`'-infinity'::timestamptz`;

/** PostgreSQL's classes of errors that lie in what is written: data, constraints, limits, and what it never expected. */
const FAULTS = /^(22|23|54|XX)/;

/** The number of the advisory lock under which titles' words are counted. */
const COUNT_LOCK = 7_316_002;

/**
 * Makes the search find the article as readers see it, in the transaction that changed it. Who forgets to call it is
 * put right by the next `refreshSearchIndex`; hiding an article needs no call.
 */
export async function indexArticle(tx: Transaction, id: number): Promise<void> {
  await tx.delete(searchQueue).where(eq(searchQueue.articleId, id));
  await writeDocuments(tx, [id]);
}

/**
 * Works off what is queued, the newest first, for about `forMs`; several nodes share the work. Then brings the numbers of
 * titles with a word up to date. An article whose document cannot be made is set aside and, in the end, thrown.
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
 * Queues every live article whose document is missing, of an older version, or of a time or expiry that is no longer
 * its own, and what was set aside; takes away what belongs to none. It reads all, in about a second a million. To be
 * called again and again: in a rolling update, servers of the older version go on writing their documents over newer
 * ones, since an article's old words would be worse.
 */
export async function queueStaleDocuments(): Promise<void> {
  await db().execute(sql`
    insert into search_queue (article_id)
    select a.id from articles a left join search_documents d on d.article_id = a.id
    where a.live_revision_id is not null and a.published_at is not null
      and (d.article_id is null or d.version < ${DOCUMENT_VERSION}
        or d.published_at <> a.published_at or d.expires_at is distinct from a.expires_at)
    on conflict do nothing`);
  await db().execute(sql`
    update search_queue set queued_at = now() where article_id in (
      select article_id from search_queue where queued_at = ${ASIDE} for update skip locked)`);
  await db().execute(sql`
    delete from search_documents d where not exists (
      select from articles a where a.id = d.article_id and a.live_revision_id is not null and a.published_at is not null)`);
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
    // Statements of their own: they see what those committed that the deletion has waited for.
    const failed = (await tryDocuments(tx, ids)) === undefined ? [] : await setCulpritsAside(tx, ids);
    return { done: ids.length, failed };
  });
}

/** One by one, so that an article whose document cannot be made keeps no other from its own. */
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

/**
 * Why the documents cannot be written, and nothing is with them; undefined where they are. Throws what the articles are not
 * to blame for: a full disk, a lock, a database that goes away.
 */
async function tryDocuments(tx: Transaction, ids: number[]): Promise<string | undefined> {
  try {
    await tx.transaction((attempt) => writeDocuments(attempt, ids));
    return undefined;
  } catch (error) {
    const { code = '' } = ((error as Error).cause ?? error) as { code?: string };
    if (code && !FAULTS.test(code)) throw error;
    return reasonOf(error);
  }
}

/** One node at a time counts; the others leave it to that one. */
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
