import { eq, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { signInFailures } from '#db/schema/users';
import { countFailure, FORGET_MS, FREE_FAILURES, type LockedBy, lockLeft } from '#domain/account/lockout';

/** What a try counts against. Callers keep one order, because rows locked crosswise would deadlock. */
export type Bound = { by: LockedBy; key: string };

type Counted = Bound & { failures: number; at: Date; previousAt: Date };

/** Counts as a failure until it is cleared or taken back. */
export type Try = Counted[];

/** Current even within a transaction; in a `Date`'s precision. */
const NOW = sql`date_trunc('milliseconds', clock_timestamp())`;

/**
 * If a bound is locked, returns the seconds left and counts nothing. Row locks let simultaneous tries count one by one.
 */
export function countTry(bounds: Bound[]) {
  return db().transaction(async (tx) => {
    const rows = [];
    for (const bound of bounds) rows.push({ ...bound, ...(await lockRow(tx, bound.key)) });
    const left = Math.max(...rows.map((row) => lockLeft(row, FREE_FAILURES[row.by], row.now)));
    if (left > 0) return { ok: false as const, seconds: Math.ceil(left / 1000) };
    const value: Try = [];
    for (const row of rows) {
      const counted = countFailure(row, row.now);
      await tx.update(signInFailures).set(counted).where(eq(signInFailures.key, row.key));
      value.push({ by: row.by, key: row.key, failures: counted.failures, at: row.now, previousAt: row.lastAt });
    }
    return { ok: true as const, value };
  });
}

export async function takeBackTry(tx: Transaction, tried: Try): Promise<void> {
  for (const { key, at, previousAt } of tried) {
    const lastAt = sql`case when ${signInFailures.lastAt} = ${at.toISOString()}::timestamptz
      then ${previousAt.toISOString()}::timestamptz else ${signInFailures.lastAt} end`;
    await tx
      .update(signInFailures)
      .set({ failures: sql`greatest(${signInFailures.failures} - 1, 0)`, lastAt })
      .where(eq(signInFailures.key, key));
  }
}

/** Resets the account or known browser; the address only gets this try back. */
export async function clearTry(tx: Transaction, tried: Try): Promise<void> {
  await takeBackTry(tx, tried);
  for (const { by, key } of tried) if (by !== 'address') await clearFailures(tx, key);
}

export async function clearFailures(tx: Transaction, key: string): Promise<void> {
  await tx.delete(signInFailures).where(eq(signInFailures.key, key));
}

export function accountKey(userId: number): string {
  return `account:${userId}`;
}

/** By the database's clock; times in its future become now first. */
export async function forgetOldFailures(): Promise<void> {
  await db().update(signInFailures).set({ lastAt: NOW }).where(sql`${signInFailures.lastAt} > ${NOW}`);
  await db()
    .delete(signInFailures)
    .where(sql`${signInFailures.lastAt} <= ${NOW} - make_interval(secs => ${FORGET_MS / 1000})`);
}

/** A future `lastAt` becomes now, so that no lock outlasts its length. */
async function lockRow(tx: Transaction, key: string) {
  const [row] = await tx
    .insert(signInFailures)
    .values({ key, failures: 0, lastAt: NOW })
    .onConflictDoUpdate({
      target: signInFailures.key,
      set: { lastAt: sql`least(${signInFailures.lastAt}, ${NOW})` },
    })
    .returning({
      failures: signInFailures.failures,
      lastAt: signInFailures.lastAt,
      now: NOW.mapWith(signInFailures.lastAt),
    });
  return row as { failures: number; lastAt: Date; now: Date };
}
