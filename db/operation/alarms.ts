import { and, asc, eq, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { alarms } from '#db/schema/alarms';

export type AlarmChannel = (typeof alarms.$inferSelect)['channel'];

/** Seconds after which a node that has not settled its claim counts as dead. */
const LEASE = 120;
/** Hours between reminders. */
const REMINDER = 24;
/** Seconds without a sighting before an alarm is over. */
const QUIET = 60;
/** Seconds after which an untold alarm has failed at least once. */
const UNSENT = 60;
/** The alarm on one channel of trouble with another. */
const OWN_KEY = 'alarms';

const at = (channel: AlarmChannel, key: string) => and(eq(alarms.channel, channel), eq(alarms.key, key));
const isFree = or(isNull(alarms.claimedUntil), lte(alarms.claimedUntil, sql`now()`));
const lease = sql`now() + make_interval(secs => ${LEASE})`;

/** Notes a sighting; true if this node alone must tell of it now (`settleAlarm`). */
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

/** Marks the alarm as told; an unsettled one is retried by any node after the lease. */
export async function settleAlarm(channel: AlarmChannel, key: string): Promise<void> {
  await db().update(alarms).set({ toldAt: sql`now()`, claimedUntil: null }).where(at(channel, key));
}

/** True if this node alone must tell the end (`forgetAlarm`). Untold alarms are forgotten silently. */
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

/** The alarm that has waited longest. */
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
