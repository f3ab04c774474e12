import { createHmac, randomBytes } from 'node:crypto';
import { and, asc, eq, lt, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client';
import { site } from '#db/schema/site';
import { pageViewDays, uncountedDays, visitBatches, visitDays, visitors, visitSalts } from '#db/schema/visits';
import { addDays, type Day, dayOf, monthStart, weekStart } from '#domain/calendar';
import { countVisits, ONLINE_MS, type UncountedReason, type VisitFigures } from '#domain/visits';

/** A view that counts; `visitor` is the reader's address prefix and user agent, hashed before it is stored. */
export type View = { path: string; articleId: number | null; at: number; visitor: string };

export type VisitRecord = {
  batchId: string;
  views: View[];
  uncounted: { reason: UncountedReason; at: number; hits: number }[];
};

/** Late batches of a day that just ended still find its salt for this long. */
const SALT_GRACE_MS = 60_000;

/**
 * Adds a batch to the rows of its days, all or nothing. The batch id is claimed first, so a batch sent again changes
 * nothing; rows are touched in sorted order, so two nodes never wait for each other in a circle.
 */
export function recordVisits({ batchId, views, uncounted }: VisitRecord, now = new Date()): Promise<void> {
  return db().transaction(async (tx) => {
    const claimed = await tx
      .insert(visitBatches)
      .values({ id: batchId, recordedAt: now })
      .onConflictDoNothing()
      .returning();
    if (claimed.length === 0) return;

    const byDay = Map.groupBy(views, (view) => dayOf(new Date(view.at)));
    for (const day of [...byDay.keys()].sort()) {
      const viewsOfDay = byDay.get(day) ?? [];
      const visits = await countDayVisits(tx, day, viewsOfDay);
      await addToDay(tx, day, viewsOfDay, visits);
    }
    await addUncounted(tx, uncounted);
  });
}

/** The figures of one snapshot; `today` and its week and month are Vietnam's at `now`. */
export async function readVisitFigures(now = new Date()): Promise<VisitFigures> {
  const today = dayOf(now);
  const since = (first: Day) =>
    sql<number>`coalesce(sum(visits) filter (where day between ${first} and ${today}), 0)`.mapWith(Number);
  const [row] = await db()
    .select({
      today: since(today),
      yesterday: sql`coalesce(sum(visits) filter (where day = ${addDays(today, -1)}), 0)`.mapWith(Number),
      week: since(weekStart(today)),
      month: since(monthStart(today)),
      total: sql`coalesce(sum(visits), 0) + coalesce((select ${site.openingVisits} from ${site}), 0)`.mapWith(Number),
      online: sql`(select count(*) from ${visitors}
        where ${visitors.lastSeenAt} > ${new Date(now.getTime() - ONLINE_MS).toISOString()})`.mapWith(Number),
    })
    .from(visitDays);
  return row as VisitFigures;
}

/** Destroys the salts and visitor keys of days that are over, and forgets batches a day old. */
export async function forgetPastVisitors(now = new Date()): Promise<void> {
  const day = dayOf(new Date(now.getTime() - SALT_GRACE_MS));
  await db().transaction(async (tx) => {
    await tx.delete(visitSalts).where(lt(visitSalts.day, day));
    await tx.delete(visitors).where(lt(visitors.day, day));
    await tx.delete(visitBatches).where(lt(visitBatches.recordedAt, new Date(now.getTime() - 86_400_000)));
  });
}

/** Locks the day's visitors in the order of their keys and says how many visits the views begin. */
async function countDayVisits(tx: Transaction, day: Day, views: View[]): Promise<number> {
  const salt = await saltOf(tx, day);
  const byKey = Map.groupBy(views, (view) => createHmac('sha256', salt).update(view.visitor).digest('hex'));
  const keys = [...byKey.keys()].sort();
  await tx
    .insert(visitors)
    .values(keys.map((key) => ({ day, key: Buffer.from(key, 'hex') })))
    .onConflictDoNothing();
  const met = await tx
    .select()
    .from(visitors)
    .where(and(eq(visitors.day, day), sql`${visitors.key} in ${keys.map((key) => Buffer.from(key, 'hex'))}`))
    .orderBy(asc(visitors.key))
    .for('update');

  let visits = 0;
  const seen = met.map((visitor) => {
    const times = (byKey.get(visitor.key.toString('hex')) ?? []).map((view) => view.at);
    const counted = countVisits(times, visitor.lastSeenAt?.getTime());
    visits += counted.visits;
    return { day, key: visitor.key, lastSeenAt: new Date(counted.lastSeen) };
  });
  await tx
    .insert(visitors)
    .values(seen)
    .onConflictDoUpdate({
      target: [visitors.day, visitors.key],
      set: { lastSeenAt: sql`excluded.last_seen_at` },
    });
  return visits;
}

async function saltOf(tx: Transaction, day: Day): Promise<Buffer> {
  await tx
    .insert(visitSalts)
    .values({ day, salt: randomBytes(32) })
    .onConflictDoNothing();
  const [row] = await tx.select().from(visitSalts).where(eq(visitSalts.day, day));
  return (row as { salt: Buffer }).salt;
}

async function addToDay(tx: Transaction, day: Day, views: View[], visits: number): Promise<void> {
  const pages = [...Map.groupBy(views, (view) => view.path)].sort(([a], [b]) => (a < b ? -1 : 1));
  await tx
    .insert(pageViewDays)
    .values(pages.map(([path, seen]) => ({ day, path, articleId: seen[0]?.articleId, views: seen.length })))
    .onConflictDoUpdate({
      target: [pageViewDays.day, pageViewDays.path],
      set: { views: sql`${pageViewDays.views} + excluded.views` },
    });
  await tx
    .insert(visitDays)
    .values({ day, views: views.length, visits })
    .onConflictDoUpdate({
      target: visitDays.day,
      set: { views: sql`${visitDays.views} + excluded.views`, visits: sql`${visitDays.visits} + excluded.visits` },
    });
}

async function addUncounted(tx: Transaction, uncounted: VisitRecord['uncounted']): Promise<void> {
  const rows = Map.groupBy(uncounted, ({ reason, at }) => `${dayOf(new Date(at))} ${reason}`);
  const values = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, all]) => ({
      day: key.slice(0, 10),
      reason: key.slice(11) as UncountedReason,
      hits: all.reduce((sum, { hits }) => sum + hits, 0),
    }));
  if (values.length === 0) return;
  await tx
    .insert(uncountedDays)
    .values(values)
    .onConflictDoUpdate({
      target: [uncountedDays.day, uncountedDays.reason],
      set: { hits: sql`${uncountedDays.hits} + excluded.hits` },
    });
}
