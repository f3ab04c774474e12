import { eq, inArray, lte, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { rateLimits } from '#db/schema/rate-limits';

/** The first request opens a window; an expensive one has a higher `cost`. */
export type Budget = { limit: number; seconds: number; cost?: number };

export type Taken = { ok: true } | { ok: false; retryAfter: number };

const BATCH = 1000;

/**
 * At most `limit` requests pass per window, on all nodes together. `retryAfter` is in whole seconds, at least one.
 * `now` defaults to the database's time.
 */
export async function takeFromBudget(key: string, { limit, seconds, cost = 1 }: Budget, now?: Date): Promise<Taken> {
  const at = now ? sql`${now.toISOString()}::timestamptz` : sql`now()`;
  const isOver = sql`${rateLimits.endsAt} <= ${at}`;
  const [row] = await db()
    .insert(rateLimits)
    .values({ key, spent: cost, endsAt: sql`${at} + make_interval(secs => ${seconds})` })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        spent: sql`case when ${isOver} then ${cost}::int else least(${rateLimits.spent}, ${limit}) + ${cost}::int end`,
        endsAt: sql`case when ${isOver} then excluded.ends_at else ${rateLimits.endsAt} end`,
      },
    })
    .returning({
      spent: rateLimits.spent,
      left: sql<number>`ceil(extract(epoch from ${rateLimits.endsAt} - ${at}))::int`,
    });
  if (row && row.spent <= limit) return { ok: true };
  return { ok: false, retryAfter: Math.max(1, row?.left ?? seconds) };
}

/** Takes the whole cost or nothing, by the database's clock; returns whether it did. */
export async function takeWhole(key: string, { limit, seconds, cost = 1 }: Budget): Promise<boolean> {
  if (cost > limit) return false;
  const isOver = sql`${rateLimits.endsAt} <= now()`;
  const rows = await db()
    .insert(rateLimits)
    .values({ key, spent: cost, endsAt: sql`now() + make_interval(secs => ${seconds})` })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        spent: sql`case when ${isOver} then ${cost}::int else ${rateLimits.spent} + ${cost}::int end`,
        endsAt: sql`case when ${isOver} then excluded.ends_at else ${rateLimits.endsAt} end`,
      },
      setWhere: sql`${isOver} or ${rateLimits.spent} + ${cost}::int <= ${limit}`,
    })
    .returning({ spent: rateLimits.spent });
  return rows.length > 0;
}

export async function giveBack(key: string, cost: number): Promise<void> {
  if (cost <= 0) return;
  const left = sql`greatest(0, ${rateLimits.spent} - ${cost}::int)`;
  await db().update(rateLimits).set({ spent: left }).where(eq(rateLimits.key, key));
}

/** Omits budgets that nothing was taken from. */
export async function readSpent(keys: string[]): Promise<Map<string, number>> {
  const rows = await db()
    .select({ key: rateLimits.key, spent: rateLimits.spent })
    .from(rateLimits)
    .where(inArray(rateLimits.key, keys));
  return new Map(rows.map(({ key, spent }) => [key, spent]));
}

/** Skips rows that requests hold; a later run removes them. */
export async function forgetEndedWindows(): Promise<void> {
  const ended = db()
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(lte(rateLimits.endsAt, sql`now()`))
    .orderBy(rateLimits.endsAt)
    .limit(BATCH)
    .for('update', { skipLocked: true });
  await db().delete(rateLimits).where(inArray(rateLimits.key, ended));
}
