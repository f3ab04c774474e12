import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { saveSite } from '#db/site/site';
import type { View } from '#db/visits/origins';
import { listUncounted } from '#db/visits/statistics';
import { forgetPastVisitors, readVisitStatistics, recordVisits } from '#db/visits/visits';
import { addDays, dayOf, monthStart, weekStart } from '#domain/base/calendar';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('visits');

const OPENING = 8_195_012;

beforeEach(async () => {
  await sql()`truncate visit_days, page_view_days, uncounted_days, visit_batches, visit_salts, visitors, visitor_origins, site`;
  const words = { name: '', agency: '', description: '', address: '', phone: '', email: '', licence: '' };
  await saveSite({ ...words, openingVisits: OPENING });
});

const view = (at: string | number | Date, visitor = 'a', path = '/'): View => ({
  path,
  articleId: null,
  at: new Date(at).getTime(),
  visitor,
});
const record = (...views: View[]) => recordVisits({ batchId: randomUUID(), views, uncounted: [] });
const viewsInAll = async () => Number((await sql()`select coalesce(sum(views), 0) as n from visit_days`)[0]?.['n']);

describe('recording', () => {
  test('a batch sent again counts nothing twice', async () => {
    const batch = { batchId: randomUUID(), views: [view('2026-11-23T03:00Z')], uncounted: [] };
    await Promise.all([recordVisits(batch), recordVisits(batch), recordVisits(batch)]);
    expect(await viewsInAll()).toBe(1);
  });

  test('a batch that cannot be recorded leaves nothing behind and may be sent again', async () => {
    const batchId = randomUUID();
    const broken = { ...view('2026-11-23T03:00Z'), path: null as unknown as string };
    await expect(recordVisits({ batchId, views: [broken], uncounted: [] })).rejects.toThrow();
    expect(await sql()`select * from visitors`).toHaveLength(0);
    await recordVisits({ batchId, views: [view('2026-11-23T03:00Z')], uncounted: [] });
    expect(await viewsInAll()).toBe(1);
  });

  test('many nodes at once, over the same readers and pages: exact, and no deadlock', async () => {
    const at = '2026-11-23T03:00Z';
    const readers = Array.from({ length: 20 }, (_, n) => `reader ${n}`);
    const batches = Array.from({ length: 16 }, (_, n) => {
      const views = readers.map((reader) => view(at, reader, `/${reader.length}`));
      return record(...(n % 2 ? views.toReversed() : views));
    });
    await Promise.all(batches);
    expect(await viewsInAll()).toBe(16 * 20);
    expect((await readVisitStatistics(new Date(at))).today).toBe(20);
  });

  test('a reader silent for half an hour is a new visit, across batches too', async () => {
    await record(view('2026-11-23T03:00Z'));
    await record(view('2026-11-23T03:29:59Z'));
    await record(view('2026-11-23T03:59:59Z'));
    expect((await readVisitStatistics(new Date('2026-11-23T04:00Z'))).today).toBe(2);
  });

  test('what is left out is counted by reason', async () => {
    const at = Date.parse('2026-11-23T03:00Z');
    const uncounted = (['bot', 'bot', 'editor'] as const).map((reason) => ({ reason, at, hits: 1 }));
    await recordVisits({ batchId: randomUUID(), views: [], uncounted });
    expect(await listUncounted({ from: '2026-11-23', to: '2026-11-23' })).toEqual([
      { reason: 'bot', hits: 2 },
      { reason: 'editor', hits: 1 },
    ]);
  });
});

describe('privacy', () => {
  test('keys and salt of a day are destroyed five minutes after it is over, the figures stay', async () => {
    await record(view('2026-11-23T03:00Z'));
    await forgetPastVisitors(new Date('2026-11-23T17:04:59Z'));
    expect(await sql()`select * from visitors`).toHaveLength(1);
    await forgetPastVisitors(new Date('2026-11-23T17:05:00Z'));
    expect(await sql()`select * from visitors`).toHaveLength(0);
    expect(await sql()`select * from visit_salts`).toHaveLength(0);
    expect((await readVisitStatistics(new Date('2026-11-23T17:05:00Z'))).yesterday).toBe(1);
  });

  test('the same reader has another key each day, and no address is stored', async () => {
    await record(view('2026-11-22T03:00Z', '192.0.2.77 Firefox'), view('2026-11-23T03:00Z', '192.0.2.77 Firefox'));
    const keys = await sql()`select encode(key, 'hex') as key from visitors`;
    expect(new Set(keys.map((row) => row['key'])).size).toBe(2);
    expect(JSON.stringify(keys)).not.toContain('192.0.2');
  });
});

describe('midnight', () => {
  const online = async (at: string) => (await readVisitStatistics(new Date(at))).online;

  test('who reads on after it is one reader online, and a visit of each day', async () => {
    await record(view('2026-11-23T16:58:00Z', 'An'), view('2026-11-23T16:59:00Z', 'Bình'));
    await record(view('2026-11-23T17:00:30Z', 'An'));
    expect(await online('2026-11-23T17:00:40Z')).toBe(2);
    await forgetPastVisitors(new Date('2026-11-23T17:02:00Z'));
    expect(await online('2026-11-23T17:03:30Z')).toBe(2);
    expect(await online('2026-11-23T17:04:00Z')).toBe(1);
    const { today, yesterday, total } = await readVisitStatistics(new Date('2026-11-23T17:10:00Z'));
    expect([today, yesterday, total - OPENING]).toEqual([1, 2, 3]);
  });

  test('whose views of the evening come after those of the night is still one reader online', async () => {
    await record(view('2026-11-23T17:00:30Z', 'An'));
    await record(
      view('2026-11-23T16:58:00Z', 'An'),
      view('2026-11-23T10:00:00Z', 'An'),
      view('2026-11-23T16:59:00Z', 'Bình'),
    );
    expect(await online('2026-11-23T17:00:40Z')).toBe(2);
  });

  test('nothing says which key of the day before is whose of today', async () => {
    await record(view('2026-11-23T16:58:00Z', 'An'), view('2026-11-23T17:00:30Z', 'An'));
    const rows = await sql()`select day, encode(key, 'hex') as key, went_on from visitors order by day`;
    expect(rows.map((row) => row['went_on'])).toEqual([true, false]);
    expect(rows[0]?.['key']).not.toBe(rows[1]?.['key']);
  });

  test('in whichever order and batches views come, readers online are those with a view in the last five minutes', async () => {
    const midnight = Date.parse('2026-11-24T00:00:00+07:00');
    const seen = fc.record({
      reader: fc.constantFrom('An', 'Bình', 'Chi'),
      second: fc.integer({ min: -400, max: 400 }),
    });
    const batches = fc.array(fc.array(seen, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(batches, fc.integer({ min: 0, max: 300 }), async (all, after) => {
        await sql()`truncate visit_days, page_view_days, visit_batches, visit_salts, visitors, visitor_origins`;
        const latest = Math.max(0, ...all.flat().map(({ second }) => second));
        const now = midnight + (latest + after) * 1000;
        for (const batch of all)
          await record(...batch.map(({ reader, second }) => view(midnight + second * 1000, reader)));
        const fresh = all.flat().filter(({ second }) => midnight + second * 1000 > now - 300_000);
        expect((await readVisitStatistics(new Date(now))).online).toBe(new Set(fresh.map(({ reader }) => reader)).size);
      }),
      { seed: 28, numRuns: 60 },
    );
  });

  test('many nodes at once over midnight: exact, and no deadlock', async () => {
    const readers = Array.from({ length: 12 }, (_, n) => `reader ${n}`);
    const batches = Array.from({ length: 12 }, (_, n) => {
      const views = readers.flatMap((reader) => [
        view('2026-11-23T16:59:50Z', reader),
        view('2026-11-23T17:00:10Z', reader),
      ]);
      return record(...(n % 3 === 0 ? views.toReversed() : n % 3 === 1 ? views.slice(6) : views.slice(0, 9)));
    });
    await Promise.all(batches);
    const { yesterday, today, online } = await readVisitStatistics(new Date('2026-11-23T17:00:20Z'));
    expect([yesterday, today, online]).toEqual([12, 12, 12]);
  });
});

describe('a flood of invented readers', () => {
  const at = '2026-11-23T03:10:00Z';
  const many = (count: number, origin: string, from = 0, time = at) =>
    Array.from({ length: count }, (_, n) => ({ ...view(time, `${origin} Chrome ${from + n}`), origin }));
  const send = (views: View[], most = 20) =>
    recordVisits({ batchId: randomUUID(), views, uncounted: [] }, new Date(at), most);
  const visitsToday = async () => (await readVisitStatistics(new Date(at))).today;

  test('of one address and hour so many new readers count, the rest is told as flood', async () => {
    expect(await send(many(50, '192.0.2.1'))).toBe(30);
    expect(await send(many(5, '192.0.2.1', 100))).toBe(5);
    expect(await visitsToday()).toBe(20);
    expect(await viewsInAll()).toBe(20);
    expect(await listUncounted({ from: '2026-11-23', to: '2026-11-23' })).toEqual([{ reason: 'flood', hits: 35 }]);
    expect((await sql()`select count(*)::int as n from visitors`)[0]?.['n']).toBe(20);
  });

  test('who was there before reads on, so do others elsewhere, and the next hour is a new one', async () => {
    await send(many(20, '192.0.2.1'));
    expect(await send(many(20, '192.0.2.1'))).toBe(0);
    expect(await send(many(15, '192.0.2.2'))).toBe(0);
    expect(await send(many(10, '192.0.2.1', 100, '2026-11-23T04:00:00Z'))).toBe(0);
    expect(await visitsToday()).toBe(45);
  });

  test('many nodes at once keep one bound, and wait for each other in no circle', async () => {
    const batches = Array.from({ length: 12 }, (_, n) => {
      const views = [...many(8, '192.0.2.1', n * 4), ...many(8, '192.0.2.2', n * 4)];
      return send(n % 2 ? views.toReversed() : views);
    });
    await Promise.all(batches);
    expect(await visitsToday()).toBe(40);
  });

  test('whose address is not known is turned away by none', async () => {
    expect(await send(many(50, '').map(({ origin: _, ...rest }) => rest))).toBe(0);
    expect(await visitsToday()).toBe(50);
  });

  test('who came first counts, by their first view, whatever the order of the batch', async () => {
    const seen = [3, 1, 2].map((minute) => ({
      ...view(`2026-11-23T03:0${minute}:00Z`, `reader ${minute}`, `/${minute}`),
      origin: '192.0.2.1',
    }));
    expect(await send(seen, 2)).toBe(1);
    const pages = await sql()`select path from page_view_days order by path`;
    expect(pages.map((row) => row['path'])).toEqual(['/1', '/2']);
    const overTheHour = ['2026-11-23T04:01:00Z', '2026-11-23T03:59:00Z'].map((time) => many(1, '192.0.2.1', 9, time));
    expect(await send(overTheHour.flat(), 2)).toBe(2);
  });

  test('whom another node meets while this one waits is no newcomer any more', async () => {
    await send(many(1, '192.0.2.1'));
    const waiting = async () =>
      (
        await sql()`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
          and query like '%visitor_origins%'`
      ).length;
    const batches = await sql().begin(async (tx) => {
      await tx`select * from visitor_origins for update`;
      const sent = [send(many(20, '192.0.2.1')), send(many(20, '192.0.2.1'))];
      await expect.poll(waiting).toBe(2);
      return { sent };
    });
    expect(await Promise.all(batches.sent)).toEqual([0, 0]);
    expect(await visitsToday()).toBe(20);
  });

  test('no address is kept, and what stands for it is gone with the hour', async () => {
    await send(many(3, '192.0.2.1'));
    const rows = await sql()`select encode(key, 'hex') as key, hour, newcomers from visitor_origins`;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ newcomers: 3, key: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await forgetPastVisitors(new Date('2026-11-23T04:05:01Z'));
    expect(await sql()`select * from visitor_origins`).toHaveLength(0);
  });
});

describe('the figures', () => {
  test('hold their invariants at every edge of day, week, month and year', async () => {
    const edges = ['2025-12-29', '2026-01-01', '2026-02-28', '2026-03-01', '2026-11-23', '2026-11-30', '2026-12-31'];
    const steps = fc.array(
      fc.record({ hours: fc.integer({ min: 0, max: 40 }), readers: fc.integer({ min: 1, max: 4 }) }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...edges),
        fc.integer({ min: -30, max: 30 }),
        steps,
        async (edge, minutes, walk) => {
          await sql()`truncate visit_days, page_view_days, visit_batches, visit_salts, visitors`;
          let now = new Date(Date.parse(`${edge}T00:00:00+07:00`) + minutes * 60_000);
          const perDay = new Map<string, number>();
          for (const { hours, readers } of walk) {
            now = new Date(now.getTime() + hours * 3_600_000);
            // New readers each time, so every view is a visit.
            await record(...Array.from({ length: readers }, () => view(now, randomUUID())));
            perDay.set(dayOf(now), (perDay.get(dayOf(now)) ?? 0) + readers);
            await expectInvariants(now, perDay);
          }
        },
      ),
      { seed: 20261130, numRuns: 25 },
    );
  });

  test('without any visit the odometer shows the opening balance', async () => {
    expect(await readVisitStatistics()).toEqual({
      today: 0,
      yesterday: 0,
      week: 0,
      month: 0,
      total: OPENING,
      online: 0,
    });
  });
});

async function expectInvariants(now: Date, perDay: Map<string, number>) {
  const today = dayOf(now);
  const since = (first: string) => [...perDay].reduce((sum, [day, visits]) => sum + (day >= first ? visits : 0), 0);
  const figures = await readVisitStatistics(now);
  expect(figures).toMatchObject({
    today: perDay.get(today) ?? 0,
    yesterday: perDay.get(addDays(today, -1)) ?? 0,
    week: since(weekStart(today)),
    month: since(monthStart(today)),
    total: OPENING + since(''),
  });
  expect(figures.today).toBeLessThanOrEqual(figures.week);
  expect(figures.today).toBeLessThanOrEqual(figures.month);
  expect(Math.max(figures.week, figures.month, figures.yesterday)).toBeLessThanOrEqual(figures.total);
  if (weekStart(today) === today) expect(figures.week).toBe(figures.today);
  if (monthStart(today) === today) expect(figures.month).toBe(figures.today);
}
