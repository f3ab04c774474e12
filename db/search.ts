import { sql } from 'drizzle-orm';
import { listArticlesWithText } from '#db/articles';
import { listDescendantIds } from '#db/categories';
import { db, type Transaction } from '#db/client';
import { bodyText } from '#domain/body';
import { addDays, type Day, instantAt } from '#domain/calendar';
import { parsePlace, placeCursor, type SearchPlace } from '#domain/search-place';
import type { SearchQuery } from '#domain/search-query';
import { allOf, type Condition, conditionOf, phrasesOf, tiersOf, withOneOf } from '#domain/search-tiers';
import { type TimeWindow, timeWindows } from '#domain/search-times';

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
  const tiers = sort === 'newest' ? [''] : tiersOf(filter.query, field);
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
export function countSearch(filter: SearchFilter): Promise<{ count: number; isMore: boolean }> {
  return inSearch(filter, async (search) => {
    let count = 0;
    for (const window of timeWindows(search.newest, search.oldest)) {
      count += await countWindow(search, window, COUNT_LIMIT + 1 - count);
      if (count > COUNT_LIMIT) return { count: COUNT_LIMIT, isMore: true };
    }
    return { count, isMore: false };
  });
}

/** Whether a search finds anything. */
export function findsArticles(filter: SearchFilter): Promise<boolean> {
  return inSearch(filter, async (search) => (await findPlaces(search, [''], undefined, 1)).length > 0);
}

type Search = {
  tx: Transaction;
  condition: Condition;
  phrases: { required: string[]; excluded: string[] };
  /** In milliseconds; both are of it. */
  newest: number;
  oldest: number;
};

/** Prepares a search in a transaction of its own, in which the planner has no way but the index. */
async function inSearch<T>(
  { query, categoryId, from, to }: SearchFilter,
  search: (search: Search) => Promise<T>,
): Promise<T> {
  const categoryIds = categoryId === undefined ? undefined : await listDescendantIds(categoryId);
  return db().transaction(
    async (tx) => {
      const [row] = await tx.execute<{ now: string }>(sql`
        select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
          (extract(epoch from now()) * 1000)::bigint as now`);
      const now = Number(row?.now);
      return search({
        tx,
        condition: conditionOf(query, categoryIds?.length === 0 ? [0] : categoryIds),
        phrases: phrasesOf(query),
        newest: Math.min(now, to ? instantAt(addDays(to, 1), '00:00').getTime() - 1 : now),
        oldest: from ? instantAt(from, '00:00').getTime() : Number.NEGATIVE_INFINITY,
      });
    },
    { accessMode: 'read only', isolationLevel: 'repeatable read' },
  );
}

/** Walks tier by tier, in each from the newest window to the oldest, until there are enough. */
async function findPlaces(
  search: Search,
  tiers: Condition[],
  start: SearchPlace | undefined,
  limit: number,
): Promise<SearchPlace[]> {
  const found: SearchPlace[] = [];
  for (let tier = start?.tier ?? 0; tier < tiers.length; tier++) {
    const before = tier === start?.tier ? start : undefined;
    const newest = Math.min(search.newest, before ? Math.floor(before.at / 1000) : search.newest);
    for (const window of timeWindows(newest, search.oldest)) {
      const rows = await readWindow(search, tiers[tier] as Condition, window, before, limit - found.length);
      found.push(...rows.map((row) => ({ tier, id: Number(row.id), at: Number(row.at) })));
      if (found.length >= limit) return found;
    }
  }
  return found;
}

function readWindow(
  { tx, condition, phrases }: Search,
  tier: Condition,
  window: TimeWindow,
  before: SearchPlace | undefined,
  limit: number,
) {
  const isAfter = before
    ? sql`and (published_at, article_id) < (${instantOf(before.at)}, ${before.id}::bigint)`
    : sql``;
  return tx.execute<{ id: string; at: string }>(sql`
    select article_id as id, (extract(epoch from published_at) * 1000000)::bigint as at
    from search_documents
    where ${isInWindow(allOf([condition, tier]), window)} and ${hasPhrases(phrases)} ${isAfter}
    order by published_at desc, article_id desc
    limit ${limit}`);
}

async function countWindow({ tx, condition, phrases }: Search, window: TimeWindow, limit: number): Promise<number> {
  const [row] = await tx.execute<{ count: string }>(sql`
    select count(*) as count from (
      select from search_documents where ${isInWindow(condition, window)} and ${hasPhrases(phrases)} limit ${limit}
    ) as found`);
  return Number(row?.count ?? 0);
}

/** The documents of a window that fulfil a condition and are live. */
function isInWindow(condition: Condition, { from, to, terms }: TimeWindow) {
  const isRecent = from === Number.NEGATIVE_INFINITY ? sql`true` : sql`published_at >= ${instantOf(from * 1000)}`;
  return sql`terms @@ ${withOneOf(condition, terms)}::tsquery and ${isRecent}
    and published_at < ${instantOf(to * 1000)} and published_at <= now()
    and (expires_at is null or expires_at > now())`;
}

function hasPhrases({ required, excluded }: Search['phrases']) {
  const like = (phrase: string) => `%${phrase}%`;
  const conditions = [
    ...required.map((phrase) => sql`folded like ${like(phrase)}`),
    ...excluded.map((phrase) => sql`folded not like ${like(phrase)}`),
  ];
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

/** An instant from whole microseconds, exactly. */
function instantOf(micros: number) {
  return sql`('epoch'::timestamptz + ${String(micros)}::bigint * interval '1 microsecond')`;
}
