import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { rememberBrowser } from '#db/account/known-browsers';
import { createSession } from '#db/account/sessions';
import { type Bound, clearTry, type Try, takeBackTry } from '#db/account/sign-in-failures';
import type { User } from '#db/account/users';
import { db, type Transaction } from '#db/client/client';
import { recoveryCodes, sessions, users } from '#db/schema/users';
import { FREE_FAILURES, lockAfter } from '#domain/account/lockout';
import { ok, refuse } from '#domain/base/result';

/** The time step of a right code, or a recovery code's hash. */
export type SecondProof = { step: number } | { recoveryHash: Buffer };

/** The password was right; the second proof is not yet spent. */
export type Proven = { user: User; second: SecondProof | undefined; tried: Try };

/** The account, or a mark for an unknown address; the typed text is never kept. */
export type Subject = { id: number | null; name: string };

type Asking = { browser: string; knownAs: string | undefined };

/** Refuses an unproven second factor, and spends the proof. `knownBrowser` is the browser's new name. */
export function openSession(proven: Proven, { browser, knownAs }: Asking) {
  return db().transaction(async (tx) => {
    const user = await confirmProven(tx, proven);
    if (!user || (user.secondFactorAt && !proven.second)) return refuse('unproven');
    const sessionId = await createSession(tx, user.id, browser);
    const knownBrowser = await rememberBrowser(tx, user.id, knownAs);
    await recordAudit(tx, { actorId: user.id, action: 'session.sign_in', subjectId: user.id, subject: user.email });
    return ok({ sessionId, knownBrowser });
  });
}

/** Locks the row, spends the second proof and clears the try; undefined if the proof no longer holds. */
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

/** For a right password whose code is still to be typed. */
export function forgiveTry(tried: Try): Promise<void> {
  return db().transaction((tx) => takeBackTry(tx, tried));
}

/** Records the failure and any lock; returns the lock's seconds, or 0. */
export function recordFailure(subject: Subject, fault: 'password' | 'code', tried: Try): Promise<number> {
  const locks = tried.map(({ by, failures }) => ({ by, seconds: lockAfter(failures, FREE_FAILURES[by]) / 1000 }));
  const longest = locks.reduce((one, other) => (other.seconds > one.seconds ? other : one));
  const entry = { actorId: null, subjectId: subject.id, subject: subject.name };
  return db().transaction(async (tx) => {
    const after = { fault, browser: isKnown(tried) ? 'known' : 'other' };
    await recordAudit(tx, { ...entry, action: 'session.sign_in_failed', after });
    if (longest.seconds > 0) await recordAudit(tx, { ...entry, action: 'session.locked_out', after: longest });
    return longest.seconds;
  });
}

export function isKnown(tried: Pick<Bound, 'by'>[]): boolean {
  return tried.some(({ by }) => by === 'browser');
}

/** Returns whose session it was; undefined if it had ended. */
export function closeSession(sessionId: string): Promise<Subject | undefined> {
  return db().transaction(async (tx) => {
    const [ended] = await tx
      .update(sessions)
      .set({ endedAt: sql`now()` })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
      .returning();
    if (!ended) return undefined;
    const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, ended.userId));
    const subject = { id: ended.userId, name: user?.email ?? '' };
    await recordAudit(tx, {
      actorId: subject.id,
      action: 'session.sign_out',
      subjectId: subject.id,
      subject: subject.name,
    });
    return subject;
  });
}

/** Accepts each step and recovery code once. */
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
    .set({ usedAt: sql`now()` })
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)))
    .returning({ userId: recoveryCodes.userId });
  return spent.length > 0;
}
