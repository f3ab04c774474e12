import { createHmac } from 'node:crypto';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client/client';
import { visitorOrigins, visitors } from '#db/schema/visits';
import type { Day } from '#domain/base/calendar';

/**
 * `visitor` is address prefix and user agent, `origin` the network whose new visitors are limited. Both are stored only
 * as hashes.
 */
export type View = { path: string; articleId: number | null; at: number; visitor: string; origin?: string };

const HOUR_MS = 3_600_000;

type Bound = { day: Day; salt: Buffer; mostNewcomers: number };
type Newcomer = { key: string; at: number };

/**
 * Admits known visitors, and a limited number of new ones per origin and hour. All nodes lock origins in key order and
 * before visitors.
 */
export async function admitNewcomers(
  tx: Transaction,
  bound: Bound,
  byKey: Map<string, View[]>,
): Promise<Map<string, View[]>> {
  const known = await knownOf(tx, bound.day, [...byKey.keys()]);
  const strangers = [...byKey].filter(([key, [view]]) => !known.has(key) && view?.origin !== undefined);
  if (strangers.length === 0) return byKey;
  const byOrigin = Map.groupBy(
    strangers.map(([key, views]) => newcomerOf(bound.salt, key, views)),
    ({ origin }) => origin,
  );
  const rows = [...byOrigin].map(([origin, all]) => ({
    key: Buffer.from(origin, 'hex'),
    hour: new Date(all[0]?.hour ?? 0),
  }));
  const origins = await lockOrigins(tx, rows);
  // Another node may have recorded some while this one waited.
  const met = await knownOf(
    tx,
    bound.day,
    strangers.map(([key]) => key),
  );

  const turnedAway = new Set<string>();
  const admitted = origins.map(({ key, hour, newcomers }) => {
    const room = Math.max(0, bound.mostNewcomers - newcomers);
    const coming = (byOrigin.get(key.toString('hex')) ?? []).filter((one) => !met.has(one.key)).sort(byTime);
    for (const one of coming.slice(room)) turnedAway.add(one.key);
    return { key, hour, newcomers: newcomers + Math.min(room, coming.length) };
  });
  await saveOrigins(tx, admitted);
  return new Map([...byKey].filter(([key]) => !turnedAway.has(key)));
}

function newcomerOf(salt: Buffer, key: string, views: View[]) {
  const at = Math.min(...views.map((view) => view.at));
  const hour = at - (at % HOUR_MS);
  const origin = createHmac('sha256', salt).update(`${hour} ${views[0]?.origin}`).digest('hex');
  return { key, at, hour, origin };
}

function byTime(one: Newcomer, other: Newcomer): number {
  return one.at - other.at || (one.key < other.key ? -1 : 1);
}

async function knownOf(tx: Transaction, day: Day, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx
    .select({ key: visitors.key })
    .from(visitors)
    .where(
      and(
        eq(visitors.day, day),
        inArray(
          visitors.key,
          keys.map((key) => Buffer.from(key, 'hex')),
        ),
      ),
    );
  return new Set(rows.map(({ key }) => key.toString('hex')));
}

async function lockOrigins(tx: Transaction, rows: (typeof visitorOrigins.$inferInsert)[]) {
  const sorted = rows.toSorted((one, other) => Buffer.compare(one.key, other.key));
  await tx.insert(visitorOrigins).values(sorted).onConflictDoNothing();
  return tx
    .select()
    .from(visitorOrigins)
    .where(
      inArray(
        visitorOrigins.key,
        sorted.map(({ key }) => key),
      ),
    )
    .orderBy(asc(visitorOrigins.key))
    .for('update');
}

async function saveOrigins(tx: Transaction, rows: (typeof visitorOrigins.$inferInsert)[]): Promise<void> {
  await tx
    .insert(visitorOrigins)
    .values(rows)
    .onConflictDoUpdate({ target: visitorOrigins.key, set: { newcomers: sql`excluded.newcomers` } });
}
