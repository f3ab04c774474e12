import { type SQL, sql } from 'drizzle-orm';
import { listArticlesWithText } from '#db/articles';
import { listDescendantIds } from '#db/categories';
import { db, type Transaction } from '#db/client';
import { bodyText } from '#domain/body';
import { addDays, type Day, instantAt } from '#domain/calendar';
import { parsePlace, placeCursor, type SearchPlace } from '#domain/search-place';
import type { SearchQuery } from '#domain/search-query';
import { type Condition, everyWordOf, limitsOf, oneOf, phrasesOf, tiersOf } from '#domain/search-tiers';
import { type TimeWindow, timeWindows, wholeWindow } from '#domain/search-times';

export type SearchFilter = {
  query: SearchQuery;
  /** With all categories below it. */
  categoryId?: number;
  /** Days in Vietnam, both inclusive. */
  from?: Day;
  to?: Day;
};

export type SearchOrder = 'relevance' | 'newest';

/** Articles that a count goes up to. */
export const COUNT_LIMIT = 1000;

/** A search with no more articles is read whole, in one statement. */
const FEW = 200;

/** So much later than this server's clock the database's may be. */
const CLOCKS_MS = 86_400_000;

/**
 * The live articles that have every word of the query. By date the newest come first. By relevance, articles stand in
 * the tiers of `tiersOf` (spelt as typed before other accents; title over sapo over text; side by side over scattered),
 * within a tier the newest first. Both orders are exact and belong to the articles alone, so that going on with `next`
 * neither repeats nor leaves out one that stays; a cursor that this function did not make counts as none.
 */
export async function searchArticles({
  sort,
  after,
  limit,
  field,
  ...filter
}: SearchFilter & { sort: SearchOrder; after?: string; limit: number; field?: 'title' }) {
  const tiers = sort === 'newest' ? [everyWordOf(filter.query)] : tiersOf(filter.query, field);
  const start = parsePlace(after, tiers.length);
  const found = await inSearch(filter, (search) => findPlaces(search, tiers, start, limit + 1));
  const shown = found.slice(0, limit);
  const rows = new Map((await listArticlesWithText(shown.map(({ id }) => id))).map((row) => [row.id, row]));
  const last = shown.at(-1);
  return {
    articles: shown.flatMap(({ id }) => {
      const row = rows.get(id);
      if (!row) return [];
      const { sapo, body, ...article } = row;
      return [{ ...article, text: [sapo, bodyText(body)].filter(Boolean).join('\n') }];
    }),
    next: found.length > limit && last ? placeCursor(last) : undefined,
  };
}

/** How many articles a search finds: exactly up to 1000, beyond that `isMore`. */
export async function countSearch(filter: SearchFilter): Promise<{ count: number; isMore: boolean }> {
  const count = await inSearch(filter, (search) => countPlaces(search, COUNT_LIMIT + 1));
  return { count: Math.min(count, COUNT_LIMIT), isMore: count > COUNT_LIMIT };
}

/** Whether a search finds anything. */
export async function findsArticles(filter: SearchFilter): Promise<boolean> {
  return (await inSearch(filter, (search) => countPlaces(search, 1))) > 0;
}

type Search = {
  tx: Transaction;
  words: Condition[];
  limits: Condition[];
  phrases: { required: string[]; excluded: string[] };
  /** In milliseconds; both are of it. */
  newest: number;
  oldest: number;
};

/**
 * Runs a search where the planner has no way but the index: it does not know that a scan would unpack every document,
 * which it takes for cheap in a small table.
 */
async function inSearch<T>({ query, categoryId, from, to }: SearchFilter, run: (search: Search) => Promise<T>) {
  const categoryIds = categoryId === undefined ? undefined : await listDescendantIds(categoryId);
  const latest = Date.now() + CLOCKS_MS;
  const search = {
    words: everyWordOf(query),
    limits: limitsOf(query, categoryIds?.length === 0 ? [0] : categoryIds),
    phrases: phrasesOf(query),
    newest: Math.min(latest, to ? instantAt(addDays(to, 1), '00:00').getTime() - 1 : latest),
    oldest: from ? instantAt(from, '00:00').getTime() : Number.NEGATIVE_INFINITY,
  };
  return db().transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
        set_config('max_parallel_workers_per_gather', '0', true)`);
      return run({ tx, ...search });
    },
    { accessMode: 'read only' },
  );
}

/**
 * Reads on from `start`, tier by tier. Where the search finds few, all tiers are read in one statement; where it finds
 * many, each in windows of time, and mostly the first tiers and windows suffice.
 */
async function findPlaces(
  search: Search,
  tiers: Condition[][],
  start: SearchPlace | undefined,
  limit: number,
): Promise<SearchPlace[]> {
  const first = start?.tier ?? 0;
  const partsOf = (tier: number, isWhole: boolean) => {
    const before = tier === start?.tier ? start : undefined;
    const newest = before ? Math.min(search.newest, Math.floor(before.at / 1000)) : search.newest;
    const windows = isWhole ? [wholeWindow(newest, search.oldest)] : timeWindows(newest, search.oldest);
    return windows.map((window) => part(search, tiers[tier] as Condition[], window, { tier, before, limit }));
  };
  const rest = tiers.map((_, tier) => tier).slice(first);
  if (tiers.length > 1) {
    const total = await countPlaces(search, FEW + 1);
    if (total === 0) return [];
    if (total <= FEW)
      return readParts(
        search,
        rest.flatMap((tier) => partsOf(tier, true)),
        limit,
      );
  }
  const found: SearchPlace[] = [];
  for (const tier of rest) {
    found.push(...(await readParts(search, partsOf(tier, false), limit - found.length)));
    if (found.length >= limit) break;
  }
  return found;
}

/** Counts up to `limit`, the newest windows first. */
async function countPlaces(search: Search, limit: number): Promise<number> {
  const parts = timeWindows(search.newest, search.oldest).map(
    (window) => sql`(select 1 from search_documents where ${isIn(search, search.words, window)} limit ${limit})`,
  );
  if (parts.length === 0) return 0;
  const [row] = await search.tx.execute<{ count: string }>(
    sql`select count(*) as count from (select from (${inOrder(parts)}) as parts limit ${limit}) as found`,
  );
  return Number(row?.count);
}

async function readParts({ tx }: Search, parts: SQL[], limit: number): Promise<SearchPlace[]> {
  if (parts.length === 0) return [];
  const rows = await tx.execute<{ tier: number; id: string; at: string }>(
    sql`select tier, id, at from (${inOrder(parts)}) as parts limit ${limit}`,
  );
  return rows.map(({ tier, id, at }) => ({ tier, id: Number(id), at: Number(at) }));
}

/** The articles of one tier in one window, the newest first. */
function part(
  search: Search,
  tier: Condition[],
  window: TimeWindow,
  { tier: place, before, limit }: { tier: number; before: SearchPlace | undefined; limit: number },
): SQL {
  const isAfter = before
    ? sql`and (published_at, article_id) < (${instantOf(before.at)}, ${before.id}::bigint)`
    : sql``;
  return sql`(
    select ${place}::int as tier, article_id as id, (extract(epoch from published_at) * 1000000)::bigint as at
    from search_documents where ${isIn(search, tier, window)} ${isAfter}
    order by published_at desc, article_id desc limit ${limit})`;
}

/**
 * PostgreSQL reads the parts of a `union all` one after the other where no workers share them, and none after the limit
 * around them is reached.
 */
function inOrder(parts: SQL[]): SQL {
  return sql.join(parts, sql` union all `);
}

/** The live documents of a window that the search finds, in a tier. */
function isIn({ limits, phrases }: Search, tier: Condition[], { from, to, terms }: TimeWindow): SQL {
  const like = (phrase: string) => `%${phrase}%`;
  const conditions = new Set([...(terms ? [oneOf(terms)] : []), ...tier, ...limits]);
  return sql.join(
    [
      ...[...conditions].map((condition) => sql`terms @@ ${condition}::tsquery`),
      sql`published_at < ${instantOf(to * 1000)}`,
      ...(from === Number.NEGATIVE_INFINITY ? [] : [sql`published_at >= ${instantOf(from * 1000)}`]),
      sql`published_at <= now()`,
      sql`(expires_at is null or expires_at > now())`,
      ...phrases.required.map((phrase) => sql`folded like ${like(phrase)}`),
      ...phrases.excluded.map((phrase) => sql`folded not like ${like(phrase)}`),
    ],
    sql` and `,
  );
}

/** An instant from whole microseconds, exactly. */
function instantOf(micros: number): SQL {
  return sql`('epoch'::timestamptz + ${String(micros)}::bigint * interval '1 microsecond')`;
}
