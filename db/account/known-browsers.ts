import { randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { knownBrowsers } from '#db/schema/sign-ins';

/** Days without a sign-in until a browser is forgotten; also its cookie's lifetime. */
export const KNOWN_DAYS = 180;

/** Known browsers per user; the longest unused are forgotten. */
const MOST = 20;

/** The id of the user's row for this browser. */
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
 * Returns the browser's new name; copies of the former one, planted or stolen, stop working. Other users stay known.
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

export async function endKnownBrowsers(tx: Transaction, userId: number, except?: string): Promise<void> {
  await tx
    .delete(knownBrowsers)
    .where(and(eq(knownBrowsers.userId, userId), except ? ne(knownBrowsers.browserId, except) : undefined));
}

export async function forgetOldBrowsers(): Promise<void> {
  await db().delete(knownBrowsers).where(sql`${knownBrowsers.usedAt} <= now() - make_interval(days => ${KNOWN_DAYS})`);
}
