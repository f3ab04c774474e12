import { eq, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { altered, announceContentChange, notePurge } from '#db/client/content-events';
import { type Notice, readCurrentNotices } from '#db/notices/notices';
import { notices } from '#db/schema/notices';
import { CONTENT_KEY } from '#domain/http/cdn-cache';
import { NOTICES_KEY } from '#domain/http/content-keys';
import { isRunning } from '#domain/notices/notices';

const LOCK = 7_316_004;

/**
 * Shows and ends what is due by the database's clock; returns how many. One node does it, and every node is told with the
 * commit. Nothing is written and nobody waits where nothing is due.
 */
export async function applyNoticeTimes(): Promise<number> {
  const rows = await readCurrentNotices();
  if (!rows.some(({ notice, now }) => isDue(notice, now))) return 0;
  return db().transaction(async (tx) => {
    await lockNotices(tx);
    const { changed, hasEnded } = await showDue(tx);
    if (changed > 0) await announceNotices(tx, !hasEnded);
    return changed;
  });
}

/** One change at a time, until the transaction ends: their number is bounded, and each begins and ends once. */
export async function lockNotices(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}

/** Older copies of pages stay true where one only appears. Call it last in a transaction. */
export async function announceNotices(tx: Transaction, adds: boolean): Promise<void> {
  await notePurge(tx, CONTENT_KEY);
  await announceContentChange(tx, { adds, keys: altered(NOTICES_KEY) });
}

/** Brings what readers see in line with the times. */
export async function showDue(tx: Transaction): Promise<{ changed: number; hasEnded: boolean }> {
  let [changed, hasEnded] = [0, false];
  for (const { notice, now } of await readCurrentNotices(tx)) {
    if (!isDue(notice, now)) continue;
    const isShown = isRunning(notice, now);
    await tx
      .update(notices)
      .set({ isShown, isOver: notice.endsAt <= now })
      .where(eq(notices.id, notice.id));
    if (notice.isShown || isShown) changed += 1;
    hasEnded ||= notice.isShown;
  }
  return { changed, hasEnded };
}

function isDue(notice: Notice, now: Date): boolean {
  return notice.endsAt <= now || isRunning(notice, now) !== notice.isShown;
}
