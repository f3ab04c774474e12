import { desc, eq, isNotNull, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { openLongConnection } from '#db/client/long-connection';
import { backups } from '#db/schema/backups';
import { type DrillResult, lastDue } from '#domain/operation/backup-schedule';

/** Whoever makes the scheduled backup holds it; it is let go with the connection, however that ends. */
const BACKUP_LOCK = 7_201_986;

export type BackupOutcome = { bytes: number | null; drill: DrillResult | null; note: string | null };

/**
 * When the daily backup was last due, by the database's clock: a machine whose own is ahead would make that of a day to come,
 * and none would be made on that day.
 */
export async function findLastDue(at: string): Promise<Date> {
  const [row] = await db().execute<{ ms: number }>(
    sql`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`,
  );
  return lastDue(at, new Date(row?.ms ?? Date.now()));
}

/** Whether the backup that was due then has come to an end, good or bad. */
export async function isBackupEnded(dueAt: Date): Promise<boolean> {
  const rows = await db().select({ endedAt: backups.endedAt }).from(backups).where(eq(backups.dueAt, dueAt));
  return rows.some(({ endedAt }) => endedAt !== null);
}

/**
 * Does the work that was due then, on one node, and notes what became of it; false, and nothing done, where another is at
 * it or has done it. What a node that died had begun is begun anew.
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

/** The last backup that has ended, and when the last good one did. */
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
