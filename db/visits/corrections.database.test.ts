import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { countForged, listCorrections, putForgedBack, setForgedAside } from '#db/visits/corrections';
import { readVisitStatistics, recordVisits } from '#db/visits/visits';
import type { Actor } from '#domain/account/roles';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('visit_corrections');

const DAY = '2026-11-23';
const NOON = new Date('2026-11-23T05:00:00Z');
const SPAN = { from: DAY, to: DAY, keepVisits: 10, keepViews: 12, reason: 'Một máy giả làm 500 bạn đọc' };
let lan: Actor;

beforeEach(async () => {
  await sql()`truncate visit_days, page_view_days, visit_batches, visit_salts, visitors, visits_set_aside, visit_corrections`;
  const [user] = await sql()`insert into users (email, name, role, password_hash)
    values (${`${randomUUID()}@x.invalid`}, 'Lan', 'administrator', '') returning id`;
  lan = { id: Number(user?.['id']), name: 'Lan', role: 'administrator', categoryIds: [] };
});

const record = (path: string, readers: number) =>
  recordVisits({
    batchId: randomUUID(),
    views: Array.from({ length: readers }, () => ({
      path,
      articleId: null,
      at: NOON.getTime(),
      visitor: randomUUID(),
    })),
    uncounted: [],
  });
const pages = async () => {
  const rows = await sql()`select path, views::int as views from page_view_days order by path`;
  return Object.fromEntries(rows.map((row) => [row['path'], row['views']]));
};
const day = async () => (await sql()`select visits::int as visits, views::int as views from visit_days`)[0];

test('a forged day is taken back to a level, from the flooded page; the odometer follows, the trail says who and why', async () => {
  await record('/kinh-te', 4);
  await record('/chinh-quyen', 500);
  expect(await countForged(SPAN)).toEqual({ days: 1, visits: 494, views: 492 });
  const { total } = await readVisitStatistics(NOON);
  const done = await setForgedAside(SPAN, lan);
  expect(done.ok).toBe(true);
  expect(await day()).toEqual({ visits: 10, views: 12 });
  expect(await pages()).toEqual({ '/kinh-te': 4, '/chinh-quyen': 8 });
  expect((await readVisitStatistics(NOON)).total).toBe(total - 494);
  const [event] =
    await sql()`select action, subject, note, actor_id::int as actor, after from audit_events order by id desc limit 1`;
  expect(event).toEqual({
    action: 'figures.set_aside',
    subject: `${DAY} – ${DAY}`,
    note: SPAN.reason,
    actor: lan.id,
    after: { visits: 494, views: 492 },
  });
});

test('it is put back as it was, with what came since; only once', async () => {
  await record('/kinh-te', 4);
  await record('/chinh-quyen', 500);
  const done = await setForgedAside(SPAN, lan);
  await record('/kinh-te', 3);
  const id = done.ok ? done.value : 0;
  const twice = await Promise.all([putForgedBack({ id }, lan), putForgedBack({ id }, lan)]);
  expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await day()).toEqual({ visits: 507, views: 507 });
  expect(await pages()).toEqual({ '/kinh-te': 7, '/chinh-quyen': 500 });
  expect(await listCorrections(10)).toMatchObject([
    { id, by: 'Lan', visits: 494, views: 492, undoneAt: expect.any(Date) },
  ]);
});

test('nothing is taken where nothing is above, by no other role, and by two at once only once', async () => {
  await record('/kinh-te', 9);
  expect(await setForgedAside(SPAN, lan)).toEqual({ ok: false, reason: 'nothing_forged' });
  await record('/kinh-te', 50);
  expect(await setForgedAside(SPAN, { ...lan, role: 'secretary' })).toEqual({ ok: false, reason: 'forbidden' });
  const twice = await Promise.all([setForgedAside(SPAN, lan), setForgedAside(SPAN, lan)]);
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await day()).toEqual({ visits: 10, views: 12 });
});

test('views that come while a day is taken back are neither lost nor taken', async () => {
  await record('/chinh-quyen', 300);
  const coming = Array.from({ length: 8 }, (_, n) => record(n % 2 ? '/chinh-quyen' : '/kinh-te', 5));
  const done = await setForgedAside(SPAN, lan);
  await Promise.all(coming);
  const id = done.ok ? done.value : 0;
  await putForgedBack({ id }, lan);
  expect(await day()).toEqual({ visits: 340, views: 340 });
  expect(await pages()).toEqual({ '/kinh-te': 20, '/chinh-quyen': 320 });
});

test('a flood of every page of a large portal is taken back, and put back', async () => {
  const all = 80_000; // more values than a PostgreSQL statement can take
  await sql()`insert into page_view_days (day, path, views) select ${DAY}, '/p/' || n, 3 from generate_series(1, ${all}::int) as n`;
  await sql()`insert into visit_days (day, visits, views) values (${DAY}, ${all}, ${3 * all})`;
  const done = await setForgedAside({ ...SPAN, keepVisits: all, keepViews: all }, lan);
  expect(await day()).toEqual({ visits: all, views: all });
  expect(await sql()`select views::int as views, count(*)::int as pages from page_view_days group by 1`).toEqual([
    { views: 1, pages: all },
  ]);
  await putForgedBack({ id: done.ok ? done.value : 0 }, lan);
  expect(await day()).toEqual({ visits: all, views: 3 * all });
  expect(await sql()`select views::int as views, count(*)::int as pages from page_view_days group by 1`).toEqual([
    { views: 3, pages: all },
  ]);
});
