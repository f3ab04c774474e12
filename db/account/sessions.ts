import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { sessions, userCategories, users } from '#db/schema/users';

/** Counted by the database's clock; the cookie's max age is the same. */
export const SESSION_MS = 12 * 3_600_000;

/** Seconds between updates of a session's `seenAt`. */
const TOUCH = 60;

const isYoung = sql`${sessions.createdAt} > now() - make_interval(secs => ${SESSION_MS / 1000})`;

/** Returns the session's id, a UUID. */
export async function createSession(tx: Transaction, userId: number, browser: string): Promise<string> {
  const [row] = await tx
    .insert(sessions)
    .values({ userId, browser: browser.slice(0, 400) })
    .returning({ id: sessions.id });
  return (row as { id: string }).id;
}

export type DeskUser = NonNullable<Awaited<ReturnType<typeof findSessionUser>>>;

/** Undefined once the session has ended or the user is disabled. */
export async function findSessionUser(sessionId: string) {
  const [row] = await db()
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      locale: users.locale,
      hasSecondFactor: sql<boolean>`${users.secondFactorAt} is not null`,
      categoryIds: sql<number[] | null>`(select array_agg(${userCategories.categoryId}::int) from ${userCategories}
        where ${userCategories.userId} = ${users.id})`,
      sessionId: sessions.id,
      signedInAt: sessions.createdAt,
      /** Whether `seenAt` is due for an update; a future value comes from a wrong clock. */
      isUnnoted: sql<boolean>`${sessions.seenAt} not between now() - make_interval(secs => ${TOUCH}) and now()`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt), isNull(users.disabledAt), isYoung));
  return row;
}

export async function touchSession(sessionId: string): Promise<void> {
  await db().update(sessions).set({ seenAt: sql`now()` }).where(eq(sessions.id, sessionId));
}

/** Valid sessions, last used first. */
export function listSessions(userId: number) {
  return db()
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt), isYoung))
    .orderBy(desc(sessions.seenAt));
}

/** False if the session is not the user's or has ended. */
export async function endSession(tx: Transaction, userId: number, sessionId: string): Promise<boolean> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.endedAt)))
    .returning();
  return ended.length > 0;
}

/** Without `except` also ends the user's previews. Returns the number of ended sessions. */
export async function endSessions(tx: Transaction, userId: number, except?: string): Promise<number> {
  if (except === undefined) await endPreviewsOf(tx, userId);
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt), except ? ne(sessions.id, except) : undefined))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Skips users without a sign-in since the last end: they have made no preview. */
async function endPreviewsOf(tx: Transaction, userId: number): Promise<void> {
  const hasSignedIn = sql`(${users.previewsEndedAt} is null or exists(select from ${sessions}
    where ${sessions.userId} = ${users.id} and ${sessions.createdAt} >= ${users.previewsEndedAt}))`;
  await tx
    .update(users)
    .set({ previewsEndedAt: sql`now()` })
    .where(and(eq(users.id, userId), hasSignedIn));
}

export async function forgetOldSessions(): Promise<void> {
  await db().delete(sessions).where(sql`${sessions.createdAt} < now() - interval '30 days'`);
}
