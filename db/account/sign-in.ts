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

/** What proves the second factor: the time step of a right code, or the hash of a recovery code. */
export type SecondProof = { step: number } | { recoveryHash: Buffer };

/** A user who gave the right password, and maybe a second proof that is not yet spent. */
export type Proven = { user: User; second: SecondProof | undefined; tried: Try };

/** Whom a try was for: an account, or what stands for an address that no account has; what was typed is kept nowhere. */
export type Subject = { id: number | null; name: string };

/** The browser that asks, by its User-Agent, and under which name the portal knows it, if it does. */
type Asking = { browser: string; knownAs: string | undefined };

/**
 * Opens a session, and spends the second proof, which whoever has a second factor must bring. The browser is known
 * from now on, under the name that is answered.
 */
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

/** Whether the try came from a browser that the account knows. */
export function isKnown(tried: Pick<Bound, 'by'>[]): boolean {
  return tried.some(({ by }) => by === 'browser');
}

/** Ends a session by its own user's wish, and answers whose it was; nothing happens to one that has ended. */
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
    .set({ usedAt: sql`now()` })
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)))
    .returning({ userId: recoveryCodes.userId });
  return spent.length > 0;
}
