import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { recordAudit } from '#db/audit';
import { db, type Transaction } from '#db/client';
import { recoveryCodes, sessions, users } from '#db/schema/users';
import { createSession } from '#db/sessions';
import { clearTry, type Try, takeBackTry } from '#db/sign-in-failures';
import type { User } from '#db/users';
import { FREE_FAILURES, lockAfter } from '#domain/lockout';
import { ok, refuse } from '#domain/result';

/** What proves the second factor: the time step of a right code, or the hash of a recovery code. */
export type SecondProof = { step: number } | { recoveryHash: Buffer };

/** A user who gave the right password, and maybe a second proof that is not yet spent. */
export type Proven = { user: User; second: SecondProof | undefined; tried: Try };

/** Opens a session, and spends the second proof, which whoever has a second factor must bring. */
export function openSession(proven: Proven, browser: string) {
  return db().transaction(async (tx) => {
    const user = await confirmProven(tx, proven);
    if (!user || (user.secondFactorAt && !proven.second)) return refuse('unproven');
    const sessionId = await createSession(tx, user.id, browser);
    await recordAudit(tx, { actorId: user.id, action: 'session.sign_in', subjectId: user.id, subject: user.email });
    return ok(sessionId);
  });
}

/**
 * The user's row, locked, if what was proven still holds and the second proof, where there is one, is spent by this very
 * call; the try is cleared then.
 */
export async function confirmProven(tx: Transaction, { user, second, tried }: Proven): Promise<User | undefined> {
  const [row] = await tx.select().from(users).where(eq(users.id, user.id)).for('update');
  const holds =
    row &&
    !row.disabledAt &&
    row.passwordHash === user.passwordHash &&
    row.secondFactorSecret === user.secondFactorSecret;
  if (!holds || (second && !(await spend(tx, user.id, second)))) return undefined;
  await clearTry(tx, tried);
  return row;
}

/** Takes the try back where the password was right and the code is yet to be typed. */
export function forgiveTry(tried: Try): Promise<void> {
  return db().transaction((tx) => takeBackTry(tx, tried));
}

/** Writes down that a sign-in failed, and the lock it set; answers the lock's length in seconds, 0 without one. */
export function recordFailure(email: string, fault: 'password' | 'code', tried: Try): Promise<number> {
  const locks = {
    account: lockAfter(tried.account.failures, FREE_FAILURES.account) / 1000,
    address: lockAfter(tried.address.failures, FREE_FAILURES.address) / 1000,
  };
  const seconds = Math.max(locks.account, locks.address);
  const entry = { actorId: null, subject: [...email].slice(0, 200).join('') };
  return db().transaction(async (tx) => {
    await recordAudit(tx, { ...entry, action: 'session.sign_in_failed', after: { fault } });
    const by = locks.account > 0 ? 'account' : 'address';
    if (seconds > 0) await recordAudit(tx, { ...entry, action: 'session.locked_out', after: { by, seconds } });
    return seconds;
  });
}

/** Ends a session by its own user's wish; nothing happens to one that has ended. */
export function closeSession(sessionId: string): Promise<void> {
  return db().transaction(async (tx) => {
    const [ended] = await tx
      .update(sessions)
      .set({ endedAt: new Date() })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
      .returning();
    if (!ended) return;
    const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, ended.userId));
    const subject = user?.email ?? '';
    await recordAudit(tx, { actorId: ended.userId, action: 'session.sign_out', subjectId: ended.userId, subject });
  });
}

/** Each step and each recovery code once: the row that changes says whether this was the time. */
async function spend(tx: Transaction, userId: number, proof: SecondProof): Promise<boolean> {
  if ('step' in proof) {
    const unspent = or(isNull(users.secondFactorStep), lt(users.secondFactorStep, proof.step));
    const spent = await tx
      .update(users)
      .set({ secondFactorStep: proof.step })
      .where(and(eq(users.id, userId), unspent))
      .returning({ id: users.id });
    return spent.length > 0;
  }
  const { recoveryHash: hash } = proof;
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: new Date() })
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)))
    .returning({ userId: recoveryCodes.userId });
  return spent.length > 0;
}
