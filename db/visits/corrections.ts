import { and, asc, between, desc, eq, gt, or, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { db, type Transaction } from '#db/client/client';
import { users } from '#db/schema/users';
import { pageViewDays, visitCorrections, visitDays, visitsSetAside } from '#db/schema/visits';
import { changeSiteContent } from '#db/site/site-change';
import type { Actor } from '#domain/account/roles';
import type { Day } from '#domain/base/calendar';
import { ok, refuse } from '#domain/base/result';
import { takenAbove } from '#domain/base/waterline';
import type { ForgedSpan } from '#domain/visits/corrections';

type Span = Pick<ForgedSpan, 'from' | 'to' | 'keepVisits' | 'keepViews'>;

export async function countForged(span: Span): Promise<{ days: number; visits: number; views: number }> {
  const days = await db().select().from(visitDays).where(above(span));
  const taken = days.map((day) => takenOf(day, span));
  return { days: days.length, ...sumOf(taken) };
}

/** Sets aside what exceeds each day's level, from the most viewed pages first. Audited with the reason. */
export function setForgedAside(span: ForgedSpan, actor: Actor) {
  return changeSiteContent(actor, async (tx) => {
    const days = await tx.select({ day: visitDays.day }).from(visitDays).where(above(span)).orderBy(asc(visitDays.day));
    if (days.length === 0) return refuse('nothing_forged');
    const { from, to, keepVisits, keepViews, reason } = span;
    const made = { firstDay: from, lastDay: to, visitsKept: keepVisits, viewsKept: keepViews, reason };
    const [correction] = await tx
      .insert(visitCorrections)
      .values({ ...made, madeAt: sql`now()`, madeBy: actor.id })
      .returning({ id: visitCorrections.id });
    const id = correction?.id ?? 0;
    const taken = [];
    for (const { day } of days) taken.push(await setDayAside(tx, id, day, span));
    await recordAudit(tx, {
      ...{ actorId: actor.id, action: 'figures.set_aside', subjectId: id, subject: `${from} – ${to}`, note: reason },
      after: sumOf(taken),
    });
    return ok(id);
  });
}

/** Later views stay. */
export function putForgedBack({ id }: { id: number }, actor: Actor) {
  return changeSiteContent(actor, async (tx) => {
    const [correction] = await tx.select().from(visitCorrections).where(eq(visitCorrections.id, id)).for('update');
    if (!correction) return refuse('not_found');
    if (correction.undoneAt) return refuse('already_back');
    const rows = await tx.select().from(visitsSetAside).where(eq(visitsSetAside.correctionId, id));
    const byDay = Map.groupBy(rows, ({ day }) => day);
    for (const day of [...byDay.keys()].sort()) await putDayBack(tx, byDay.get(day) ?? []);
    await tx
      .update(visitCorrections)
      .set({ undoneAt: sql`now()`, undoneBy: actor.id })
      .where(eq(visitCorrections.id, id));
    const { firstDay, lastDay, reason } = correction;
    await recordAudit(tx, {
      ...{
        actorId: actor.id,
        action: 'figures.put_back',
        subjectId: id,
        subject: `${firstDay} – ${lastDay}`,
        note: reason,
      },
      after: sumOf(rows.filter(({ path }) => path === '')),
    });
    return ok(null);
  });
}

export function listCorrections(limit: number) {
  return db()
    .select({
      id: visitCorrections.id,
      firstDay: visitCorrections.firstDay,
      lastDay: visitCorrections.lastDay,
      reason: visitCorrections.reason,
      madeAt: visitCorrections.madeAt,
      undoneAt: visitCorrections.undoneAt,
      by: users.name,
      visits: sql<number>`sum(${visitsSetAside.visits}) filter (where ${visitsSetAside.path} = '')`.mapWith(Number),
      views: sql<number>`sum(${visitsSetAside.views}) filter (where ${visitsSetAside.path} = '')`.mapWith(Number),
    })
    .from(visitCorrections)
    .leftJoin(visitsSetAside, eq(visitsSetAside.correctionId, visitCorrections.id))
    .leftJoin(users, eq(users.id, visitCorrections.madeBy))
    .groupBy(visitCorrections.id, users.name)
    .orderBy(desc(visitCorrections.id))
    .limit(limit);
}

function above({ from, to, keepVisits, keepViews }: Span) {
  return and(between(visitDays.day, from, to), or(gt(visitDays.visits, keepVisits), gt(visitDays.views, keepViews)));
}

function takenOf({ visits, views }: { visits: number; views: number }, { keepVisits, keepViews }: Span) {
  return { visits: Math.max(0, visits - keepVisits), views: Math.max(0, views - keepViews) };
}

function sumOf(taken: { visits: number; views: number }[]) {
  const sum = (name: 'visits' | 'views') => taken.reduce((total, one) => total + one[name], 0);
  return { visits: sum('visits'), views: sum('views') };
}

/** Locks pages before the day's sums, in the order of `recordVisits`. */
async function setDayAside(tx: Transaction, correctionId: number, day: Day, span: Span) {
  const pages = await tx
    .select()
    .from(pageViewDays)
    .where(eq(pageViewDays.day, day))
    .orderBy(sql`${pageViewDays.path} collate "C"`)
    .for('update');
  const [sums = { visits: 0, views: 0 }] = await tx
    .select()
    .from(visitDays)
    .where(eq(visitDays.day, day))
    .for('update');
  const taken = takenOf(sums, span);
  const counts = pages.map(({ views }) => views);
  const kept = counts.reduce((sum, count) => sum + count, 0) - taken.views;
  const ofPages = takenAbove(counts, Math.max(0, kept));
  const rows = pages
    .map(({ path, articleId }, place) => ({ path, articleId, views: ofPages[place] ?? 0, visits: 0 }))
    .filter(({ views }) => views > 0);
  await keepAside(tx, correctionId, day, [{ path: '', articleId: null, ...taken }, ...rows]);
  await takeFromPages(tx, correctionId, day);
  await tx
    .update(visitDays)
    .set({ visits: sql`${visitDays.visits} - ${taken.visits}`, views: sql`${visitDays.views} - ${taken.views}` })
    .where(eq(visitDays.day, day));
  return taken;
}

type Aside = Pick<typeof visitsSetAside.$inferSelect, 'path' | 'articleId' | 'views' | 'visits'>;

/** Passes the rows as one value: a flood may touch any number of pages. */
async function keepAside(tx: Transaction, correctionId: number, day: Day, rows: Aside[]): Promise<void> {
  await tx.execute(sql`insert into ${visitsSetAside} (correction_id, day, path, article_id, views, visits)
    select ${correctionId}::bigint, ${day}::date, path, "articleId", views, visits
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as aside(path text, "articleId" bigint, views bigint, visits bigint)`);
}

async function takeFromPages(tx: Transaction, correctionId: number, day: Day): Promise<void> {
  await tx
    .update(pageViewDays)
    .set({ views: sql`${pageViewDays.views} - ${visitsSetAside.views}` })
    .from(visitsSetAside)
    .where(
      and(
        ...[eq(visitsSetAside.correctionId, correctionId), eq(visitsSetAside.day, day), eq(pageViewDays.day, day)],
        eq(visitsSetAside.path, pageViewDays.path),
      ),
    );
}

async function putDayBack(tx: Transaction, rows: (typeof visitsSetAside.$inferSelect)[]) {
  const [{ correctionId, day }] = rows as [(typeof rows)[0]];
  await tx.execute(sql`insert into ${pageViewDays} (day, path, article_id, views)
    select day, path, article_id, views from ${visitsSetAside}
    where correction_id = ${correctionId} and day = ${day} and path <> '' order by path collate "C"
    on conflict (day, path) do update set views = ${pageViewDays.views} + excluded.views`);
  const sums = rows.filter(({ path }) => path === '').map(({ day, views, visits }) => ({ day, views, visits }));
  await tx
    .insert(visitDays)
    .values(sums)
    .onConflictDoUpdate({
      target: visitDays.day,
      set: { views: sql`${visitDays.views} + excluded.views`, visits: sql`${visitDays.visits} + excluded.visits` },
    });
}
