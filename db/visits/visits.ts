import { lt, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { ratingKeys } from '#db/schema/ratings';
import { site } from '#db/schema/site';
import {
  pageViewDays,
  uncountedDays,
  visitBatches,
  visitDays,
  visitorOrigins,
  visitors,
  visitSalts,
} from '#db/schema/visits';
import type { View } from '#db/visits/origins';
import { countDayVisits, isEarly } from '#db/visits/visitors';
import { addDays, type Day, dayOf, monthStart, weekStart } from '#domain/base/calendar';
import { NEWCOMERS_AN_HOUR, ONLINE_MS, type UncountedReason, type VisitStatistics } from '#domain/visits/visits';

export type VisitRecord = {
  batchId: string;
  views: View[];
  uncounted: { reason: UncountedReason; at: number; hits: number }[];
};

/**
 * All or nothing; returns how many views were left out as a flood's. Claims the batch id first, so a repeat changes
 * nothing; locks rows in sorted order, so nodes do not deadlock.
 */
export function recordVisits(
  { batchId, views, uncounted }: VisitRecord,
  now = new Date(),
  mostNewcomers = NEWCOMERS_AN_HOUR,
): Promise<number> {
  return db().transaction(async (tx) => {
    const claimed = await tx
      .insert(visitBatches)
      .values({ id: batchId, recordedAt: now })
      .onConflictDoNothing()
      .returning();
    if (claimed.length === 0) return 0;

    const byDay = Map.groupBy(views, (view) => dayOf(new Date(view.at)));
    const yesterdays = [...byDay].filter(([, all]) => all.some(isEarly)).map(([day]) => addDays(day, -1));
    const flood: View[] = [];
    for (const day of [...new Set([...yesterdays, ...byDay.keys()])].sort()) {
      const next = (byDay.get(addDays(day, 1)) ?? []).filter(isEarly).map(({ visitor }) => visitor);
      const { visits, counted, left } = await countDayVisits(tx, day, byDay.get(day) ?? [], next, mostNewcomers);
      if (counted.length > 0) await addToDay(tx, day, counted, visits);
      flood.push(...left);
    }
    await addUncounted(tx, [...uncounted, ...flood.map(({ at }) => ({ reason: 'flood' as const, at, hits: 1 }))]);
    return flood.length;
  });
}

/** From one snapshot; days, weeks and months are Vietnam's. */
export async function readVisitStatistics(now = new Date()): Promise<VisitStatistics> {
  const today = dayOf(now);
  const since = (first: Day) =>
    sql<number>`coalesce(sum(visits) filter (where day between ${first} and ${today}), 0)`.mapWith(Number);
  const query = db()
    .select({
      today: since(today),
      yesterday: sql`coalesce(sum(visits) filter (where day = ${addDays(today, -1)}), 0)`.mapWith(Number),
      week: since(weekStart(today)),
      month: since(monthStart(today)),
      total: sql`coalesce(sum(visits), 0) + coalesce((select ${site.openingVisits} from ${site}), 0)`.mapWith(Number),
      online: sql`(select count(*) from ${visitors} where not ${visitors.wentOn}
        and ${visitors.lastSeenAt} > ${new Date(now.getTime() - ONLINE_MS).toISOString()})`.mapWith(Number),
    })
    .from(visitDays);
  const [row] = await declareReads(() => query);
  return row as VisitStatistics;
}

/**
 * Destroys salts and keys of visitors and ratings of days by which nobody is online any more, and origins of such hours; deletes
 * batches a day old.
 */
export async function forgetPastVisitors(now = new Date()): Promise<void> {
  const past = new Date(now.getTime() - ONLINE_MS);
  await db().transaction(async (tx) => {
    await tx.delete(visitSalts).where(lt(visitSalts.day, dayOf(past)));
    await tx.delete(visitors).where(lt(visitors.day, dayOf(past)));
    await tx.delete(ratingKeys).where(lt(ratingKeys.day, dayOf(past)));
    await tx.delete(visitorOrigins).where(lt(visitorOrigins.hour, new Date(past.getTime() - 3_600_000)));
    await tx.delete(visitBatches).where(lt(visitBatches.recordedAt, new Date(now.getTime() - 86_400_000)));
  });
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
