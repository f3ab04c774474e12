import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client/client';
import { visitors } from '#db/schema/visits';
import { admitNewcomers, type View } from '#db/visits/origins';
import { hash, knownSaltOf, saltOf } from '#db/visits/salts';
import { addDays, type Day, dayOf } from '#domain/base/calendar';
import { countVisits, ONLINE_MS } from '#domain/visits/visits';

type DayVisits = { visits: number; counted: View[]; left: View[] };

/** Whether the reader may still be online by the previous day's row. */
export const isEarly = ({ at }: { at: number }) => dayOf(new Date(at - ONLINE_MS)) !== dayOf(new Date(at));

/** Whether the reader may still be online after the day ends. */
const isLate = ({ at }: { at: number }) => dayOf(new Date(at + ONLINE_MS)) !== dayOf(new Date(at));

/**
 * Counts visits; `left` are views of an origin's excess newcomers. `next` are the next day's early visitors, online by
 * that day's row. Locks visitors in key order.
 */
export async function countDayVisits(
  tx: Transaction,
  day: Day,
  views: View[],
  next: string[],
  mostNewcomers: number,
): Promise<DayVisits> {
  const salt = views.length > 0 ? await saltOf(tx, day) : await knownSaltOf(tx, day);
  if (!salt) return { visits: 0, counted: [], left: [] };
  const byVisitor = Map.groupBy(views, (view) => view.visitor);
  const hashed = new Map([...byVisitor].map(([visitor, own]) => [hash(salt, visitor), own]));
  const admitted = await admitNewcomers(tx, { day, salt, mostNewcomers }, hashed);
  const gone = new Set([...next.map((visitor) => hash(salt, visitor)), ...(await seenOnNextDay(tx, day, admitted))]);
  const met = await lockVisitors(tx, day, [...admitted.keys()], [...gone]);

  let visits = 0;
  const seen = met.map(({ key, lastSeenAt, wentOn }) => {
    const name = key.toString('hex');
    const times = (admitted.get(name) ?? []).map((view) => view.at);
    const counted = countVisits(times, lastSeenAt?.getTime());
    visits += counted.visits;
    return { day, key, lastSeenAt: new Date(counted.lastSeen), wentOn: wentOn || gone.has(name) };
  });
  if (seen.length > 0) await saveVisitors(tx, seen);
  const counted = [...admitted.values()].flat();
  const left = [...hashed].filter(([key]) => !admitted.has(key)).flatMap(([, all]) => all);
  return { visits, counted, left };
}

async function lockVisitors(tx: Transaction, day: Day, viewing: string[], gone: string[]) {
  if (viewing.length > 0) {
    await tx
      .insert(visitors)
      .values(viewing.sort().map((key) => ({ day, key: Buffer.from(key, 'hex') })))
      .onConflictDoNothing();
  }
  const keys = [...new Set([...viewing, ...gone])].map((key) => Buffer.from(key, 'hex'));
  if (keys.length === 0) return [];
  return tx
    .select()
    .from(visitors)
    .where(and(eq(visitors.day, day), inArray(visitors.key, keys)))
    .orderBy(asc(visitors.key))
    .for('update');
}

async function saveVisitors(tx: Transaction, seen: (typeof visitors.$inferInsert)[]): Promise<void> {
  await tx
    .insert(visitors)
    .values(seen)
    .onConflictDoUpdate({
      target: [visitors.day, visitors.key],
      set: { lastSeenAt: sql`excluded.last_seen_at`, wentOn: sql`excluded.went_on` },
    });
}

/** Late viewers whom the next day already knows, as batches may be late. */
async function seenOnNextDay(tx: Transaction, day: Day, byKey: Map<string, View[]>): Promise<string[]> {
  const late = [...byKey].filter(([, views]) => views.some(isLate));
  const nextDay = addDays(day, 1);
  const salt = late.length > 0 ? await knownSaltOf(tx, nextDay) : undefined;
  if (!salt) return [];
  const keys = new Map(late.map(([key, [view]]) => [hash(salt, view?.visitor ?? ''), key]));
  const there = await tx
    .select({ key: visitors.key })
    .from(visitors)
    .where(
      and(
        eq(visitors.day, nextDay),
        inArray(
          visitors.key,
          [...keys.keys()].map((key) => Buffer.from(key, 'hex')),
        ),
      ),
    );
  return there.map(({ key }) => keys.get(key.toString('hex')) ?? '');
}
