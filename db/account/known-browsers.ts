import { randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { knownBrowsers } from '#db/schema/sign-ins';

/** A browser that nobody signed in from for so many days is known no more; its cookie lasts as long. */
export const KNOWN_DAYS = 180;

/** Of more than that a user's longest unused are forgotten. */
const MOST = 20;

/** The row that says the user has signed in from this browser; undefined where they have not. */
export async function findKnownBrowser(browserId: string, userId: number): Promise<number | undefined> {
  const [row] = await db()
    .select({ id: knownBrowsers.id })
    .from(knownBrowsers)
    .where(
      and(
        eq(knownBrowsers.browserId, browserId),
        eq(knownBrowsers.userId, userId),
        sql`${knownBrowsers.usedAt} > now() - make_interval(days => ${KNOWN_DAYS})`,
      ),
    );
  return row?.id;
}

/**
 * Knows the browser for the user from now on, under a new name, which is answered: a copy of the former one, planted or
 * taken, is worth nothing any more. Other users of the same browser stay known in it.
 */
export async function rememberBrowser(tx: Transaction, userId: number, former: string | undefined): Promise<string> {
  const browserId = randomUUID();
  if (former) await tx.update(knownBrowsers).set({ browserId }).where(eq(knownBrowsers.browserId, former));
  await tx
    .insert(knownBrowsers)
    .values({ browserId, userId })
    .onConflictDoUpdate({ target: [knownBrowsers.browserId, knownBrowsers.userId], set: { usedAt: sql`now()` } });
  const kept = tx
    .select({ id: knownBrowsers.id })
    .from(knownBrowsers)
    .where(eq(knownBrowsers.userId, userId))
    .orderBy(desc(knownBrowsers.usedAt), desc(knownBrowsers.id))
    .offset(MOST);
  await tx.delete(knownBrowsers).where(inArray(knownBrowsers.id, kept));
  return browserId;
}

/** No browser of the user's but `except` is known any more. */
export async function endKnownBrowsers(tx: Transaction, userId: number, except?: string): Promise<void> {
  await tx
    .delete(knownBrowsers)
    .where(and(eq(knownBrowsers.userId, userId), except ? ne(knownBrowsers.browserId, except) : undefined));
}

export async function forgetOldBrowsers(): Promise<void> {
  await db().delete(knownBrowsers).where(sql`${knownBrowsers.usedAt} <= now() - make_interval(days => ${KNOWN_DAYS})`);
}
