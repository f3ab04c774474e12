import { eq, inArray, lte, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { rateLimits } from '#db/schema/rate-limits';

/** So many requests a window of so many seconds; the first request opens a window. A dear one costs several. */
export type Budget = { limit: number; seconds: number; cost?: number };

export type Taken = { ok: true } | { ok: false; retryAfter: number };

/** Rows removed at once at the most. */
const BATCH = 1000;

/**
 * Takes one request from the budget of `key`, on whichever node it arrives: never more than `limit` are let through a
 * window. `retryAfter` is whole seconds, at least one. It is the database's clock that counts where `now` is absent.
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

/** Takes the cost from the budget of `key` where all of it is left, else nothing; whether it did. By the database's clock. */
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

/** Gives back what was taken and not used. */
export async function giveBack(key: string, cost: number): Promise<void> {
  if (cost <= 0) return;
  const left = sql`greatest(0, ${rateLimits.spent} - ${cost}::int)`;
  await db().update(rateLimits).set({ spent: left }).where(eq(rateLimits.key, key));
}

/** What is spent of each of the budgets that something was taken from. */
export async function readSpent(keys: string[]): Promise<Map<string, number>> {
  const rows = await db()
    .select({ key: rateLimits.key, spent: rateLimits.spent })
    .from(rateLimits)
    .where(inArray(rateLimits.key, keys));
  return new Map(rows.map(({ key, spent }) => [key, spent]));
}

/** Removes what is left of windows that are over; rows that a request holds are left for the next time. */
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
