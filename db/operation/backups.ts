import { desc, eq, isNotNull, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { openLongConnection } from '#db/client/long-connection';
import { backups } from '#db/schema/backups';
import { type DrillResult, lastDue } from '#domain/operation/backup-schedule';

/** Held during the scheduled backup; released with the connection, however it ends. */
const BACKUP_LOCK = 7_201_986;

export type BackupOutcome = { bytes: number | null; drill: DrillResult | null; note: string | null };

/** By the database's clock: a node whose clock is ahead would take the backup for a later day's, and skip that day. */
export async function findLastDue(at: string): Promise<Date> {
  const [row] = await db().execute<{ ms: number }>(
    sql`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`,
  );
  return lastDue(at, new Date(row?.ms ?? Date.now()));
}

/** Whether that backup has ended, good or bad. */
export async function isBackupEnded(dueAt: Date): Promise<boolean> {
  const rows = await db().select({ endedAt: backups.endedAt }).from(backups).where(eq(backups.dueAt, dueAt));
  return rows.some(({ endedAt }) => endedAt !== null);
}

/**
 * Works on one node and records the outcome; false if another node does it or has done it. Work of a dead node is begun
 * anew.
 */
export async function takeBackupTurn(url: string, dueAt: Date, work: () => Promise<BackupOutcome>): Promise<boolean> {
  const lock = openLongConnection(url);
  try {
    const [got] = await lock`select pg_try_advisory_lock(${BACKUP_LOCK}) as held`;
    if (!got?.['held']) return false;
    if (await isBackupEnded(dueAt)) return false;
    const begunAt = sql`now()`;
    await db().insert(backups).values({ dueAt }).onConflictDoUpdate({ target: backups.dueAt, set: { begunAt } });
    const outcome = await work();
    await db()
      .update(backups)
      .set({ ...outcome, endedAt: sql`now()` })
      .where(eq(backups.dueAt, dueAt));
    return true;
  } finally {
    await lock.end({ timeout: 0 });
  }
}

/** The last ended backup, and when the last good one ended. */
export async function readBackups() {
  const ended = db().select().from(backups).where(isNotNull(backups.endedAt)).orderBy(desc(backups.dueAt)).limit(1);
  const [[last], [good]] = await Promise.all([
    ended,
    db()
      .select({ at: sql<string | null>`max(${backups.endedAt})` })
      .from(backups)
      .where(isNotNull(backups.bytes)),
  ]);
  return { last, lastGoodAt: good?.at ? new Date(good.at) : undefined };
}
