import { eq, lt, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client';
import { signInFailures } from '#db/schema/users';
import { countFailure, FORGET_MS, FREE_FAILURES, lockLeft } from '#domain/lockout';

type Kind = keyof typeof FREE_FAILURES;
type Counted = { key: string; failures: number; at: Date; previousAt: Date };

/** A try that was counted as a failure before anything was looked at; what comes of it is settled later. */
export type Try = Record<Kind, Counted>;

/**
 * Counts a try against the account and the address, or says how many seconds one of them is still locked. The rows are
 * locked meanwhile, so tries at the same time are counted one by one; a try during a lock is not counted.
 */
export function countTry(keys: Record<Kind, string>, now = new Date()) {
  return db().transaction(async (tx) => {
    // Always the account first: two tries never wait for each other crosswise.
    const account = await lockRow(tx, keys.account, now);
    const address = await lockRow(tx, keys.address, now);
    const left = Math.max(lockLeft(account, FREE_FAILURES.account, now), lockLeft(address, FREE_FAILURES.address, now));
    if (left > 0) return { ok: false as const, seconds: Math.ceil(left / 1000) };
    const value: Try = { account: await count(tx, account, now), address: await count(tx, address, now) };
    return { ok: true as const, value };
  });
}

/** Takes the try back: nothing was wrong with it. */
export async function takeBackTry(tx: Transaction, { account, address }: Try): Promise<void> {
  for (const { key, at, previousAt } of [account, address]) {
    const lastAt = sql`case when ${signInFailures.lastAt} = ${at.toISOString()}::timestamptz
      then ${previousAt.toISOString()}::timestamptz else ${signInFailures.lastAt} end`;
    await tx
      .update(signInFailures)
      .set({ failures: sql`greatest(${signInFailures.failures} - 1, 0)`, lastAt })
      .where(eq(signInFailures.key, key));
  }
}

/** The try was right: the account begins anew, the address is only given this try back. */
export async function clearTry(tx: Transaction, tried: Try): Promise<void> {
  await takeBackTry(tx, tried);
  await clearFailures(tx, tried.account.key);
}

export async function clearFailures(tx: Transaction, key: string): Promise<void> {
  await tx.delete(signInFailures).where(eq(signInFailures.key, key));
}

/** Under which key an account's failures stand, whether or not there is such an account. */
export function accountKey(email: string): string {
  return `account:${email.trim().toLowerCase()}`;
}

export async function forgetOldFailures(now = new Date()): Promise<void> {
  await db()
    .delete(signInFailures)
    .where(lt(signInFailures.lastAt, new Date(now.getTime() - FORGET_MS)));
}

async function lockRow(tx: Transaction, key: string, now: Date) {
  const [row] = await tx
    .insert(signInFailures)
    .values({ key, failures: 0, lastAt: now })
    .onConflictDoUpdate({ target: signInFailures.key, set: { key } })
    .returning();
  return row as typeof signInFailures.$inferSelect;
}

async function count(tx: Transaction, row: typeof signInFailures.$inferSelect, now: Date): Promise<Counted> {
  const counted = countFailure(row, now);
  await tx.update(signInFailures).set(counted).where(eq(signInFailures.key, row.key));
  return { key: row.key, failures: counted.failures, at: now, previousAt: row.lastAt };
}
