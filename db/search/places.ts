import { type SQL, sql } from 'drizzle-orm';
import type { Read } from '#db/search/reading';
import { isHeld } from '#db/search-index/tables';
import { holdsTerm } from '#domain/search/document';
import { isBehind, type SearchPlace } from '#domain/search/place';
import { type Frequencies, rarestFirst } from '#domain/search/rarest-first';
import { type Condition, isMet, oneOf, type Tier, tsqueryOf } from '#domain/search/tiers';
import { type TimeWindow, timeWindows, wholeWindow } from '#domain/search/times';

/** Up to so many articles for each word asked for are read and ranked here: the index takes longer with each word. */
const FEW = 20;
/** Of folded text: few laws are as long as many news. */
const MOST_BYTES = 500_000;
/** So many are looked up in all time at once. */
const RARE = 200;

export type Search = {
  words: Condition[];
  limits: Condition[];
  phrases: { required: string[]; excluded: string[] };
  /** Milliseconds, inclusive. */
  newest: number;
  oldest: number;
  frequencies: Frequencies;
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
  const all = tiers.length > 1 ? await rankFew(read, search, search.words, tiers) : undefined;
  if (all?.ranked) return behind(all.ranked, start).slice(0, limit);
  const groups = new Map<Condition[], () => Promise<Few>>();
  const found: SearchPlace[] = [];
  for (let tier = start?.tier ?? 0; tier < tiers.length && found.length < limit; tier++) {
    const { conditions, within } = tiers[tier] as Tier;
    const left = limit - found.length;
    // The first tier of a group often has enough: the others are ranked together.
    const ranked = within && (await groups.get(within)?.())?.ranked;
    if (within && !groups.has(within) && !read.table.isFormer)
      groups.set(
        within,
        once(() => rankFew(read, search, within, tiers)),
      );
    if (ranked) {
      const places = behind(ranked, start).filter((place) => place.tier === tier);
      found.push(...places.slice(0, left));
    } else {
      const before = tier === start?.tier ? start : undefined;
      const isRare = all?.isRare ?? false;
      found.push(...(await listTier(read, search, conditions, { tier, before, limit: left, isRare })));
    }
  }
  return found;
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

function behind(places: SearchPlace[], start: SearchPlace | undefined): SearchPlace[] {
  return start ? places.filter((place) => isBehind(place, start)) : places;
}

type Part = { tier: number; before: SearchPlace | undefined; limit: number; isRare: boolean };

async function listTier(
  read: Read,
  search: Search,
  conditions: Condition[],
  { tier, before, limit, isRare }: Part,
): Promise<SearchPlace[]> {
  const newest = before ? Math.min(search.newest, Math.floor(before.at / 1000)) : search.newest;
  const windows = isRare ? [wholeWindow(newest, search.oldest)] : timeWindows(newest, search.oldest);
  const isAfter = before
    ? sql`and (published_at, article_id) < (${instantOf(before.at)}, ${before.id}::bigint)`
    : sql``;
  const parts = windows.map(
    (window) => sql`(
      select article_id as id, ${microsOf} as at
      from ${read.table.name} where ${isIn(read, search, conditions, window)} ${isAfter}
      order by published_at desc, article_id desc limit ${limit})`,
  );
  if (parts.length === 0) return [];
  const rows = await read<{ id: string; at: string }>(
    sql`select id, at from (${inOrder(parts)}) as parts limit ${limit}`,
  );
  return rows.map(({ id, at }) => ({ tier, id: Number(id), at: Number(at) }));
}

/** `ranked`: all, in the order of results, unless they are many or long. */
type Few = { isRare: boolean; ranked?: SearchPlace[] };

async function rankFew(read: Read, search: Search, within: Condition[], tiers: Tier[]): Promise<Few> {
  const words = new Set(search.words.map(tsqueryOf)).size;
  // For a phrase their texts have to be read in any case.
  const most = search.phrases.required.length > 0 ? RARE : FEW * words;
  const limit = Math.max(most, RARE) + 1;
  const parts = timeWindows(search.newest, search.oldest).map(
    (window) => sql`(select article_id as id, octet_length(folded) as size
      from ${read.table.name} where ${isIn(read, search, within, window, true)} limit ${limit})`,
  );
  if (parts.length === 0) return { isRare: true, ranked: [] };
  const rows = await read<{ id: string; size: number }>(
    sql`select id, size from (${inOrder(parts)}) as parts limit ${limit}`,
  );
  const isRare = rows.length <= RARE;
  const isLong = rows.reduce((sum, row) => sum + row.size, 0) > MOST_BYTES;
  if (rows.length > 0 && (read.table.isFormer || isLong || rows.length > most)) return { isRare };
  return { isRare, ranked: rank(search, await readCandidates(read, rows), tiers) };
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

function rank({ phrases }: Search, candidates: Candidate[], tiers: Tier[]): SearchPlace[] {
  const asked = candidates.filter(({ folded }) => !phrases.excluded.some((phrase) => folded.includes(phrase)));
  const places = asked.map(({ id, at, ...entry }) => {
    const known = new Map<string, boolean>();
    const holds = (term: string) => {
      const held = known.get(term) ?? holdsTerm(entry, term);
      known.set(term, held);
      return held;
    };
    return { tier: tiers.findIndex(({ conditions }) => conditions.every((one) => isMet(one, holds))), id, at };
  });
  return places.filter(({ tier }) => tier >= 0).sort((one, other) => (isBehind(one, other) ? 1 : -1));
}

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

/** Without parallel workers PostgreSQL reads a `union all` in order and stops at the outer limit. */
function inOrder(parts: SQL[]): SQL {
  return sql.join(parts, sql` union all `);
}

const microsOf = sql`(extract(epoch from published_at) * 1000000)::bigint`;

function isIn(read: Read, search: Search, tier: Condition[], { from, to, terms }: TimeWindow, isRanked = false): SQL {
  const { limits, phrases, frequencies } = search;
  const like = (phrase: string) => `%${phrase}%`;
  const conditions = rarestFirst([...tier, ...limits, ...(terms ? [oneOf(terms)] : [])], frequencies);
  return sql.join(
    [
      ...conditions.map((condition) => isHeld(read.table, condition)),
      sql`published_at < ${instantOf(to * 1000)}`,
      ...(from === Number.NEGATIVE_INFINITY ? [] : [sql`published_at >= ${instantOf(from * 1000)}`]),
      sql`published_at <= now()`,
      sql`(expires_at is null or expires_at > now())`,
      ...phrases.required.map((phrase) => sql`folded like ${like(phrase)}`),
      ...(isRanked ? [] : phrases.excluded).map((phrase) => sql`folded not like ${like(phrase)}`),
    ],
    sql` and `,
  );
}

/** Exact to the microsecond. */
function instantOf(micros: number): SQL {
  return sql`('epoch'::timestamptz + ${String(micros)}::bigint * interval '1 microsecond')`;
}
