import { type SQL, sql } from 'drizzle-orm';
import type { Read } from '#db/search/reading';
import type { SearchPlace } from '#domain/search/place';
import { type Condition, oneOf } from '#domain/search/tiers';
import { type TimeWindow, timeWindows, wholeWindow } from '#domain/search/times';

/** Up to so many articles, one statement reads all. */
const FEW = 200;

export type Search = {
  words: Condition[];
  limits: Condition[];
  phrases: { required: string[]; excluded: string[] };
  /** Milliseconds, inclusive. */
  newest: number;
  oldest: number;
};

/** Reads few articles in one statement, many by tier and time window, of which the first mostly suffice. */
export async function findPlaces(
  read: Read,
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
    const total = await countPlaces(read, search, FEW + 1);
    if (total === 0) return [];
    if (total <= FEW)
      return readParts(
        read,
        rest.flatMap((tier) => partsOf(tier, true)),
        limit,
      );
  }
  const found: SearchPlace[] = [];
  for (const tier of rest) {
    found.push(...(await readParts(read, partsOf(tier, false), limit - found.length)));
    if (found.length >= limit) break;
  }
  return found;
}

/** Newest windows first. */
export async function countPlaces(read: Read, search: Search, limit: number): Promise<number> {
  const parts = timeWindows(search.newest, search.oldest).map(
    (window) => sql`(select 1 from search_documents where ${isIn(search, search.words, window)} limit ${limit})`,
  );
  if (parts.length === 0) return 0;
  const [row] = await read<{ count: string }>(
    sql`select count(*) as count from (select from (${inOrder(parts)}) as parts limit ${limit}) as found`,
  );
  return Number(row?.count);
}

async function readParts(read: Read, parts: SQL[], limit: number): Promise<SearchPlace[]> {
  if (parts.length === 0) return [];
  const rows = await read<{ tier: number; id: string; at: string }>(
    sql`select tier, id, at from (${inOrder(parts)}) as parts limit ${limit}`,
  );
  return rows.map(({ tier, id, at }) => ({ tier, id: Number(id), at: Number(at) }));
}

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

/** Without parallel workers PostgreSQL reads a `union all` in order and stops at the outer limit. */
function inOrder(parts: SQL[]): SQL {
  return sql.join(parts, sql` union all `);
}

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

/** Exact to the microsecond. */
function instantOf(micros: number): SQL {
  return sql`('epoch'::timestamptz + ${String(micros)}::bigint * interval '1 microsecond')`;
}
