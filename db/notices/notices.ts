import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { notices } from '#db/schema/notices';
import { processWide } from '#domain/base/process-wide';
import { NOTICES_KEY } from '#domain/http/content-keys';
import { chooseShown, downtimeAt } from '#domain/notices/notices';

export type Notice = typeof notices.$inferSelect;

const known = processWide<{ current: Notice[] }>('notices', () => ({ current: [] }));

/** What readers see, the most urgent first. */
export async function listShownNotices(): Promise<Notice[]> {
  const query = db().select().from(notices).where(eq(notices.isShown, true));
  const shown = await declareReads(
    () => query,
    () => [NOTICES_KEY],
  );
  return chooseShown(shown);
}

/** Planned and running ones, with the database's time; this process remembers them. */
export async function readCurrentNotices(from: Pick<Transaction, 'select'> = db()) {
  const rows = await from
    .select({ notice: getTableColumns(notices), now: sql`now()`.mapWith(notices.createdAt) })
    .from(notices)
    .where(eq(notices.isOver, false))
    .orderBy(notices.id);
  known.current = rows.map(({ notice }) => notice);
  return rows;
}

/** The downtime that is under way, as last read: for when it cannot be read. */
export function lastKnownDowntime(now: Date): Notice | undefined {
  return downtimeAt(known.current, now);
}

/** For the desk: what is to come or runs, then what is over, the newest first. */
export async function listNotices(isOver: boolean, limit = 100): Promise<Notice[]> {
  const order = isOver ? desc(notices.endsAt) : notices.startsAt;
  return db().select().from(notices).where(eq(notices.isOver, isOver)).orderBy(order, notices.id).limit(limit);
}

export async function findCurrentNotice(id: number): Promise<Notice | undefined> {
  const [row] = await db()
    .select()
    .from(notices)
    .where(and(eq(notices.id, id), eq(notices.isOver, false)));
  return row;
}
