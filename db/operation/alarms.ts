import { and, asc, eq, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { alarms } from '#db/schema/alarms';

export type AlarmChannel = (typeof alarms.$inferSelect)['channel'];

/** A node that has not said by then how its telling went is taken as ended, in seconds. */
const LEASE = 120;
/** What lasts is told again after this, in hours. */
const REMINDER = 24;
/** While any node has seen it within this many seconds, nobody says that it is over. */
const QUIET = 60;
/** A telling that has not worked for so long has failed at least once, in seconds. */
const UNSENT = 60;
/** The alarm that tells on one channel of trouble with another. */
const OWN_KEY = 'alarms';

const at = (channel: AlarmChannel, key: string) => and(eq(alarms.channel, channel), eq(alarms.key, key));
const isFree = or(isNull(alarms.claimedUntil), lte(alarms.claimedUntil, sql`now()`));
const lease = sql`now() + make_interval(secs => ${LEASE})`;

/** Notes that this node sees it; true where this node alone is to tell of it now (`settleAlarm`). */
export async function claimAlarm(channel: AlarmChannel, key: string): Promise<boolean> {
  await db()
    .insert(alarms)
    .values({ channel, key })
    .onConflictDoUpdate({ target: [alarms.channel, alarms.key], set: { seenAt: sql`now()` } });
  const isDue = or(isNull(alarms.toldAt), lte(alarms.toldAt, sql`now() - make_interval(hours => ${REMINDER})`));
  const claimed = await db()
    .update(alarms)
    .set({ claimedUntil: lease })
    .where(and(at(channel, key), isDue, isFree))
    .returning({ key: alarms.key });
  return claimed.length > 0;
}

/** Says how the telling went: told, or to be tried again, by whichever node, when the claim has run out. */
export async function settleAlarm(channel: AlarmChannel, key: string): Promise<void> {
  await db().update(alarms).set({ toldAt: sql`now()`, claimedUntil: null }).where(at(channel, key));
}

/** True where this node alone is to tell that it is over (`forgetAlarm`). What was never told is forgotten in silence. */
export async function claimRecovery(channel: AlarmChannel, key: string): Promise<boolean> {
  const isQuiet = lte(alarms.seenAt, sql`now() - make_interval(secs => ${QUIET})`);
  await db()
    .delete(alarms)
    .where(and(at(channel, key), isQuiet, isFree, isNull(alarms.toldAt)));
  const claimed = await db()
    .update(alarms)
    .set({ claimedUntil: lease })
    .where(and(at(channel, key), isQuiet, isFree))
    .returning({ key: alarms.key });
  return claimed.length > 0;
}

export async function forgetAlarm(channel: AlarmChannel, key: string): Promise<void> {
  await db().delete(alarms).where(at(channel, key));
}

/** The alarm that waits longest for being told, on which channel and since when. */
export async function readUnsent(): Promise<{ channel: AlarmChannel; since: Date } | undefined> {
  const isLate = lte(alarms.raisedAt, sql`now() - make_interval(secs => ${UNSENT})`);
  const [row] = await db()
    .select({ channel: alarms.channel, since: alarms.raisedAt })
    .from(alarms)
    .where(and(isNull(alarms.toldAt), isLate, ne(alarms.key, OWN_KEY)))
    .orderBy(asc(alarms.raisedAt))
    .limit(1);
  return row;
}
