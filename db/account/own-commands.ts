import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { endKnownBrowsers } from '#db/account/known-browsers';
import { endSession, endSessions } from '#db/account/sessions';
import { confirmProven, type Proven } from '#db/account/sign-in';
import { isNameTaken } from '#db/account/user-names';
import { db, type Transaction } from '#db/client/client';
import { recoveryCodes, users } from '#db/schema/users';
import { nameKey } from '#domain/account/user-name';
import type { Locale } from '#domain/base/locales';
import { ok, refuse } from '#domain/base/result';

type Owner = { id: number; email: string; sessionId: string; knownAs?: string | undefined };

/** Refuses another user's name, however it is written. */
export function changeProfile(owner: Owner, profile: { name: string; locale: Locale }) {
  return db().transaction(async (tx) => {
    const [before] = await tx.select().from(users).where(eq(users.id, owner.id)).for('update');
    if (!before) return refuse('not_found');
    const isNew = nameKey(profile.name) !== nameKey(before.name);
    if (isNew && (await isNameTaken(tx, profile.name, owner.id))) return refuse('name_taken');
    await tx.update(users).set(profile).where(eq(users.id, owner.id));
    if (before.name === profile.name) return ok(undefined);
    const change = { before: { name: before.name }, after: { name: profile.name } };
    await recordAudit(tx, { ...entryOf(owner), action: 'user.change', ...change });
    return ok(undefined);
  });
}

/** Also ends all other sessions and forgets all other browsers. */
export function changePassword(owner: Owner, proven: Proven, passwordHash: string) {
  return db().transaction(async (tx) => {
    if (!(await confirmProven(tx, proven))) return refuse('unproven');
    await tx.update(users).set({ passwordHash }).where(eq(users.id, owner.id));
    await endSessions(tx, owner.id, owner.sessionId);
    await endKnownBrowsers(tx, owner.id, owner.knownAs);
    await recordAudit(tx, { ...entryOf(owner), action: 'user.password' });
    return ok(undefined);
  });
}

/** Keeps a secret until a code confirms it; an existing one stays. */
export async function prepareSecondFactor(userId: number, secret: string): Promise<void> {
  await db()
    .update(users)
    .set({ secondFactorSecret: secret })
    .where(and(eq(users.id, userId), isNull(users.secondFactorSecret)));
}

/** `step` is the time step of the confirming code, which cannot be used again. */
export function switchSecondFactorOn(owner: Owner, prepared: { secret: string; step: number }, hashes: Buffer[]) {
  return db().transaction(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, owner.id)).for('update');
    if (!user || user.secondFactorAt || user.secondFactorSecret !== prepared.secret) return refuse('changed');
    const on = { secondFactorAt: sql`now()`, secondFactorStep: prepared.step };
    await tx.update(users).set(on).where(eq(users.id, owner.id));
    await replaceCodes(tx, owner.id, hashes);
    await recordAudit(tx, { ...entryOf(owner), action: 'user.second_factor_on' });
    return ok(undefined);
  });
}

export function switchSecondFactorOff(owner: Owner, proven: Proven) {
  return db().transaction(async (tx) => {
    if (!proven.second || !(await confirmProven(tx, proven))) return refuse('unproven');
    await clearSecondFactor(tx, owner.id);
    await recordAudit(tx, { ...entryOf(owner), action: 'user.second_factor_off' });
    return ok(undefined);
  });
}

/** Invalidates the old codes. */
export function replaceRecoveryCodes(owner: Owner, proven: Proven, hashes: Buffer[]) {
  return db().transaction(async (tx) => {
    if (!proven.second || !(await confirmProven(tx, proven))) return refuse('unproven');
    await replaceCodes(tx, owner.id, hashes);
    await recordAudit(tx, { ...entryOf(owner), action: 'user.recovery_codes' });
    return ok(undefined);
  });
}

/** Refuses a session that is not the owner's or has ended. */
export function endOwnSession(owner: Owner, sessionId: string) {
  return db().transaction(async (tx) => {
    if (!(await endSession(tx, owner.id, sessionId))) return refuse('not_found');
    await recordAudit(tx, { ...entryOf(owner), action: 'session.sign_out' });
    return ok(undefined);
  });
}

/** Also forgets all other browsers; recorded only if a session ended. */
export function endOtherSessions(owner: Owner): Promise<void> {
  return db().transaction(async (tx) => {
    const ended = await endSessions(tx, owner.id, owner.sessionId);
    await endKnownBrowsers(tx, owner.id, owner.knownAs);
    if (ended > 0) await recordAudit(tx, { ...entryOf(owner), action: 'session.sign_out_everywhere' });
  });
}

export async function clearSecondFactor(tx: Transaction, userId: number): Promise<void> {
  const off = { secondFactorSecret: null, secondFactorAt: null, secondFactorStep: null };
  await tx.update(users).set(off).where(eq(users.id, userId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}

/** Counts unused codes. */
export async function countRecoveryCodes(userId: number): Promise<number> {
  const [row] = await db()
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
  return row?.left ?? 0;
}

async function replaceCodes(tx: Transaction, userId: number, hashes: Buffer[]): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(hashes.map((hash) => ({ userId, hash })));
}

function entryOf(owner: Owner) {
  return { actorId: owner.id, subjectId: owner.id, subject: owner.email };
}
