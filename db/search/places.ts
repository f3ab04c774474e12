import { type SQL, sql } from 'drizzle-orm';
import type { Read } from '#db/search/reading';
import { isHeld } from '#db/search-index/tables';
import { holdsTerm } from '#domain/search/document';
import { isBehind, type SearchPlace } from '#domain/search/place';
import { type Condition, isMet, leanest, oneOf, type Tier } from '#domain/search/tiers';
import { type TimeWindow, timeWindows } from '#domain/search/times';

/** Up to so many articles, all are read and ranked here. */
const FEW = 200;
/** As stored, compressed: few laws are as long as many news. */
const MOST_BYTES = 1_000_000;

export type Search = {
  words: Condition[];
  limits: Condition[];
  phrases: { required: string[]; excluded: string[] };
  /** Milliseconds, inclusive. */
  newest: number;
  oldest: number;
};

/**
 * Ranks here what few articles meet: all that have every word, or all of several tiers. Finds many by tier and time
 * window, of which the first mostly suffice.
 */
export async function findPlaces(
  read: Read,
  search: Search,
  tiers: Tier[],
  start: SearchPlace | undefined,
  limit: number,
): Promise<SearchPlace[]> {
  const known = new Map<Condition[], SearchPlace[] | undefined>();
  const rankFew = async (within: Condition[]) => {
    if (tiers.length < 2 || read.table.isFormer) return undefined;
    if (!known.has(within)) known.set(within, await listFew(read, search, within, tiers));
    return known.get(within)?.filter((place) => !start || isBehind(place, start));
  };
  const all = await rankFew(search.words);
  if (all) return all.slice(0, limit);
  const found: SearchPlace[] = [];
  for (let tier = start?.tier ?? 0; tier < tiers.length && found.length < limit; tier++) {
    const { conditions, within } = tiers[tier] as Tier;
    const few = within && (await rankFew(within));
    const places = few?.filter((place) => place.tier === tier);
    const left = limit - found.length;
    const before = tier === start?.tier ? start : undefined;
    found.push(
      ...(places?.slice(0, left) ?? (await listTier(read, search, conditions, { tier, before, limit: left }))),
    );
  }
  return found;
}

async function listTier(
  read: Read,
  search: Search,
  conditions: Condition[],
  { tier, before, limit }: Part,
): Promise<SearchPlace[]> {
  const newest = before ? Math.min(search.newest, Math.floor(before.at / 1000)) : search.newest;
  const parts = timeWindows(newest, search.oldest).map((window) =>
    part(read, search, conditions, window, { tier, before, limit }),
  );
  if (parts.length === 0) return [];
  const rows = await read<{ id: string; at: string }>(
    sql`select id, at from (${inOrder(parts)}) as parts limit ${limit}`,
  );
  return rows.map(({ id, at }) => ({ tier, id: Number(id), at: Number(at) }));
}

/** In the order of results; undefined if they are not few, or long. */
async function listFew(read: Read, search: Search, within: Condition[], tiers: Tier[]) {
  const parts = timeWindows(search.newest, search.oldest).map(
    (window) => sql`(select article_id as id, pg_column_size(folded) + pg_column_size(marks) as size
      from ${read.table.name} where ${isIn(read, search, within, window)} limit ${FEW + 1})`,
  );
  if (parts.length === 0) return [];
  const rows = await read<{ id: string; size: number }>(
    sql`select id, size from (${inOrder(parts)}) as parts limit ${FEW + 1}`,
  );
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  if (rows.length > FEW || size > MOST_BYTES) return undefined;
  return rank(await readCandidates(read, rows), tiers);
}

type Candidate = { id: number; at: number; folded: string; marks: string };

async function readCandidates(read: Read, rows: { id: string }[]): Promise<Candidate[]> {
  if (rows.length === 0) return [];
  const ids = `{${rows.map(({ id }) => id).join(',')}}`;
  const found = await read<{ id: string; at: string; folded: string; marks: string }>(
    sql`select article_id as id, ${microsOf} as at, folded, marks from search_entries
      where article_id = any(${ids}::bigint[])`,
  );
  return found.map(({ id, at, ...words }) => ({ id: Number(id), at: Number(at), ...words }));
}

function rank(candidates: Candidate[], tiers: Tier[]): SearchPlace[] {
  const places = candidates.map(({ id, at, ...entry }) => {
    const holds = (term: string) => holdsTerm(entry, term);
    return { tier: tiers.findIndex(({ conditions }) => conditions.every((one) => isMet(one, holds))), id, at };
  });
  return places.filter(({ tier }) => tier >= 0).sort((one, other) => (isBehind(one, other) ? 1 : -1));
}

type Part = { tier: number; before: SearchPlace | undefined; limit: number };

/** Newest windows first. */
export async function countPlaces(read: Read, search: Search, limit: number): Promise<number> {
  const parts = timeWindows(search.newest, search.oldest).map(
    (window) =>
      sql`(select 1 from ${read.table.name} where ${isIn(read, search, search.words, window)} limit ${limit})`,
  );
  if (parts.length === 0) return 0;
  const [row] = await read<{ count: string }>(
    sql`select count(*) as count from (select from (${inOrder(parts)}) as parts limit ${limit}) as found`,
  );
  return Number(row?.count);
}

function part(read: Read, search: Search, tier: Condition[], window: TimeWindow, { before, limit }: Part): SQL {
  const isAfter = before
    ? sql`and (published_at, article_id) < (${instantOf(before.at)}, ${before.id}::bigint)`
    : sql``;
  return sql`(
    select article_id as id, ${microsOf} as at
    from ${read.table.name} where ${isIn(read, search, tier, window)} ${isAfter}
    order by published_at desc, article_id desc limit ${limit})`;
}

/** Without parallel workers PostgreSQL reads a `union all` in order and stops at the outer limit. */
function inOrder(parts: SQL[]): SQL {
  return sql.join(parts, sql` union all `);
}

const microsOf = sql`(extract(epoch from published_at) * 1000000)::bigint`;

function isIn(read: Read, { limits, phrases }: Search, tier: Condition[], { from, to, terms }: TimeWindow): SQL {
  const like = (phrase: string) => `%${phrase}%`;
  const conditions = leanest([...tier, ...limits, ...(terms ? [oneOf(terms)] : [])]);
  return sql.join(
    [
      ...conditions.map((condition) => isHeld(read.table, condition)),
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

/** Exact to the microsecond. */
function instantOf(micros: number): SQL {
  return sql`('epoch'::timestamptz + ${String(micros)}::bigint * interval '1 microsecond')`;
}
