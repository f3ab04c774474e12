import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { signInEvents } from '#db/schema/sign-ins';

type SignInEvent = Omit<typeof signInEvents.$inferInsert, 'id' | 'at'>;
export type SignInRow = Awaited<ReturnType<typeof listSignIns>>[number];

export async function writeSignIn(event: SignInEvent): Promise<void> {
  await db()
    .insert(signInEvents)
    .values({ ...event, browser: event.browser.slice(0, 400) });
}

type Filter = { userId?: number | undefined; address?: string | undefined; before?: number | undefined };

/** Newest first. */
export function listSignIns({ userId, address, before }: Filter, limit: number) {
  return db()
    .select()
    .from(signInEvents)
    .where(
      and(
        userId ? eq(signInEvents.userId, userId) : undefined,
        address ? eq(signInEvents.address, address) : undefined,
        before ? lt(signInEvents.id, before) : undefined,
      ),
    )
    .orderBy(desc(signInEvents.id))
    .limit(limit);
}

/** By the database's clock; 0 days deletes all. */
export async function forgetOldSignIns(days: number): Promise<void> {
  await db().delete(signInEvents).where(sql`${signInEvents.at} <= now() - make_interval(days => ${days})`);
}
