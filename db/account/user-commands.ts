import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { endKnownBrowsers } from '#db/account/known-browsers';
import { clearSecondFactor } from '#db/account/own-commands';
import { endSessions } from '#db/account/sessions';
import { accountKey, clearFailures } from '#db/account/sign-in-failures';
import { isNameTaken } from '#db/account/user-names';
import type { User } from '#db/account/users';
import { db, type Transaction } from '#db/client/client';
import { versionOf } from '#db/client/version';
import { categories } from '#db/schema/categories';
import { userCategories, users } from '#db/schema/users';
import type { Role } from '#domain/account/roles';
import { nameKey } from '#domain/account/user-name';
import { ok, type Refusal, refuse } from '#domain/base/result';
import type { AuditField, AuditValues } from '#domain/operation/audit';

/** Null for the command-line operator, who needs no rights. */
type ActorId = number | null;

type UserInput = { name: string; role: Role; categoryIds: number[] };

export type UserRefusal =
  | 'forbidden'
  | 'not_found'
  | 'email_taken'
  | 'name_taken'
  | 'last_administrator'
  | 'self'
  | 'password_changed';

export function addUser(actorId: ActorId, input: UserInput & { email: string; passwordHash: string }) {
  return db().transaction(async (tx) => {
    if (!mayAct(await lockAdministrators(tx), actorId)) return refuse('forbidden');
    const { email, name, role, passwordHash } = input;
    if (actorId !== null && (await isNameTaken(tx, name))) return refuse('name_taken');
    const values = { email: email.trim().toLowerCase(), name, role, passwordHash };
    const [added] = await tx.insert(users).values(values).onConflictDoNothing().returning({ id: users.id });
    if (!added) return refuse('email_taken');
    const limits = await limitTo(tx, added.id, input.categoryIds);
    const after = { name, role, categories: limits };
    await recordAudit(tx, { actorId, action: 'user.create', subjectId: added.id, subject: values.email, after });
    return ok(added.id);
  });
}

/** A new role ends all sessions, so that no page of the former role stays in use. */
export function changeUser(actorId: ActorId, userId: number, input: UserInput) {
  return command(actorId, userId, async (tx, user, administrators) => {
    if (input.role !== 'administrator' && isLast(administrators, user)) return refuse('last_administrator');
    const isNew = nameKey(input.name) !== nameKey(user.name);
    if (isNew && actorId !== null && (await isNameTaken(tx, input.name, user.id))) return refuse('name_taken');
    const before = { name: user.name, role: user.role, categories: await limitsOf(tx, user.id) };
    await tx.update(users).set({ name: input.name, role: input.role }).where(eq(users.id, user.id));
    if (input.role !== user.role) await endSessions(tx, user.id);
    const after = { name: input.name, role: input.role, categories: await limitTo(tx, user.id, input.categoryIds) };
    const changed = differences(before, after);
    return Object.keys(changed.after).length > 0 ? { action: 'user.change', ...changed } : NOTHING;
  });
}

/** Also ends all sessions. */
export function disableUser(actorId: ActorId, userId: number) {
  return command(actorId, userId, async (tx, user, administrators) => {
    if (user.id === actorId) return refuse('self');
    if (isLast(administrators, user)) return refuse('last_administrator');
    if (user.disabledAt) return NOTHING;
    await tx.update(users).set({ disabledAt: sql`now()` }).where(eq(users.id, user.id));
    await endSessions(tx, user.id);
    await endKnownBrowsers(tx, user.id);
    return { action: 'user.disable' };
  });
}

export function enableUser(actorId: ActorId, userId: number) {
  return command(actorId, userId, async (tx, user) => {
    if (!user.disabledAt) return NOTHING;
    if (actorId !== null && (await isNameTaken(tx, user.name, user.id))) return refuse('name_taken');
    await tx.update(users).set({ disabledAt: null }).where(eq(users.id, user.id));
    return { action: 'user.enable' };
  });
}

/**
 * Also ends sessions and forgets failures. `seen` is the version of the hash to replace, so that one of two
 * simultaneous resets is refused.
 */
export function resetPassword(actorId: ActorId, userId: number, passwordHash: string, seen?: string) {
  return command(actorId, userId, async (tx, user) => {
    if (user.id === actorId) return refuse('self');
    if (seen !== undefined && seen !== versionOf(user.passwordHash)) return refuse('password_changed');
    await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id));
    await endSessions(tx, user.id);
    await endKnownBrowsers(tx, user.id);
    await clearFailures(tx, accountKey(user.id));
    return { action: 'user.password' };
  });
}

/** Refuses the actor's own account, which takes password and code. */
export function resetSecondFactor(actorId: ActorId, userId: number) {
  return command(actorId, userId, async (tx, user) => {
    if (user.id === actorId) return refuse('self');
    if (!user.secondFactorAt && !user.secondFactorSecret) return NOTHING;
    await clearSecondFactor(tx, user.id);
    return { action: 'user.second_factor_off' };
  });
}

export function signOutEverywhere(actorId: ActorId, userId: number) {
  return command(actorId, userId, async (tx, user) => {
    const ended = await endSessions(tx, user.id);
    await endKnownBrowsers(tx, user.id);
    return ended > 0 ? { action: 'session.sign_out_everywhere' } : NOTHING;
  });
}

/** Nothing had to change, and nothing is recorded. */
const NOTHING = 'nothing';

type Done = {
  action: 'user.change' | 'user.disable' | 'user.enable' | 'user.password' | 'user.second_factor_off' | SignOut;
  before?: AuditValues;
  after?: AuditValues;
};
type SignOut = 'session.sign_out_everywhere';
type Change = (
  tx: Transaction,
  user: User,
  administrators: number[],
) => Promise<Done | typeof NOTHING | Refusal<UserRefusal>>;

/** Checks, changes and records in one transaction, with administrators and user locked. */
function command(actorId: ActorId, userId: number, change: Change) {
  return db().transaction(async (tx) => {
    const administrators = await lockAdministrators(tx);
    if (!mayAct(administrators, actorId)) return refuse('forbidden');
    const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('update');
    if (!user) return refuse('not_found');
    const done = await change(tx, user, administrators);
    if (done === NOTHING) return ok(user.id);
    if ('ok' in done) return done;
    await recordAudit(tx, { actorId, subjectId: user.id, subject: user.email, ...done });
    return ok(user.id);
  });
}

/** Locked in order of id: two can never remove each other at once. */
async function lockAdministrators(tx: Transaction): Promise<number[]> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'administrator'), isNull(users.disabledAt)))
    .orderBy(asc(users.id))
    .for('update');
  return rows.map(({ id }) => id);
}

function mayAct(administrators: number[], actorId: ActorId): boolean {
  return actorId === null || administrators.includes(actorId);
}

function isLast(administrators: number[], user: User): boolean {
  return administrators.length === 1 && administrators[0] === user.id;
}

/** Ignores missing categories; returns the names of the others. */
async function limitTo(tx: Transaction, userId: number, categoryIds: number[]): Promise<string[]> {
  await tx.delete(userCategories).where(eq(userCategories.userId, userId));
  if (categoryIds.length === 0) return [];
  const found = await tx.select({ id: categories.id }).from(categories).where(inArray(categories.id, categoryIds));
  if (found.length > 0) await tx.insert(userCategories).values(found.map(({ id }) => ({ userId, categoryId: id })));
  return limitsOf(tx, userId);
}

async function limitsOf(tx: Transaction, userId: number): Promise<string[]> {
  const rows = await tx
    .select({ name: categories.name })
    .from(userCategories)
    .innerJoin(categories, eq(categories.id, userCategories.categoryId))
    .where(eq(userCategories.userId, userId))
    .orderBy(asc(categories.name));
  return rows.map(({ name }) => name);
}

function differences(before: AuditValues, after: AuditValues): { before: AuditValues; after: AuditValues } {
  const changed = (Object.keys(after) as AuditField[]).filter((key) => String(before[key]) !== String(after[key]));
  const pick = (values: AuditValues) => Object.fromEntries(changed.map((key) => [key, values[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}
