import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/base/calendar';
import { choosePeriod, cutPeriod, STEPS, sumByStep } from '#domain/visits/periods';

const TODAY = '2026-11-24'; // a Tuesday

describe('choosing', () => {
  test('nothing asked for: the last 30 days, today included', () => {
    expect(choosePeriod({}, TODAY)).toEqual({
      ok: true,
      value: { from: '2026-10-26', to: TODAY, step: 'day', range: 'days30' },
    });
    expect(choosePeriod({ range: 'nonsense' }, TODAY)).toMatchObject({ value: { range: 'days30' } });
    expect(choosePeriod({ from: '', to: '' }, TODAY)).toMatchObject({ value: { range: 'days30' } });
  });

  test('ranges begin on whole weeks and months', () => {
    expect(choosePeriod({ range: 'weeks26' }, TODAY)).toMatchObject({ value: { from: '2026-06-01', step: 'week' } });
    expect(choosePeriod({ range: 'months12' }, TODAY)).toMatchObject({ value: { from: '2025-12-01', step: 'month' } });
    expect(choosePeriod({ range: 'months12' }, '2026-03-31')).toMatchObject({ value: { from: '2025-04-01' } });
  });

  test.each([
    ['2026-02-31', '2026-03-05', 'bad_date'],
    ['2026-03-05', '', 'bad_date'],
    ['5/3/2026', '2026-03-05', 'bad_date'],
    ['2026-03-06', '2026-03-05', 'reversed'],
    ['2026-11-25', '2026-11-26', 'future'],
    ['2021-11-24', '2026-11-24', 'too_long'],
    ['2020-02-29', '2025-03-01', 'too_long'],
  ])('%s to %s is refused: %s', (from, to, reason) => {
    expect(choosePeriod({ from, to }, TODAY)).toEqual({ ok: false, reason });
  });

  test('five years less a day are the most; a last day still to come becomes today', () => {
    expect(choosePeriod({ from: '2021-11-25', to: TODAY }, TODAY)).toMatchObject({ value: { step: 'month' } });
    expect(choosePeriod({ from: '2020-02-29', to: '2025-02-28' }, TODAY)).toMatchObject({ ok: true });
    expect(choosePeriod({ from: '2026-11-01', to: '2026-12-31' }, TODAY)).toMatchObject({
      value: { to: TODAY, step: 'day' },
    });
  });

  test('the step asked for is kept, an unknown one is not', () => {
    const own = { from: '2026-01-01', to: '2026-01-31' };
    expect(choosePeriod({ ...own, step: 'week' }, TODAY)).toMatchObject({ value: { step: 'week' } });
    expect(choosePeriod({ ...own, step: 'hour' }, TODAY)).toMatchObject({ value: { step: 'day' } });
  });
});

describe('cutting', () => {
  test('weeks begin on Monday, over the turn of the year too', () => {
    expect(cutPeriod({ from: '2025-12-27', to: '2026-01-06' }, 'week')).toEqual([
      { from: '2025-12-27', to: '2025-12-28' },
      { from: '2025-12-29', to: '2026-01-04' },
      { from: '2026-01-05', to: '2026-01-06' },
    ]);
  });

  test('months end on their last day, in a leap year too', () => {
    expect(cutPeriod({ from: '2024-01-31', to: '2024-03-01' }, 'month')).toEqual([
      { from: '2024-01-31', to: '2024-01-31' },
      { from: '2024-02-01', to: '2024-02-29' },
      { from: '2024-03-01', to: '2024-03-01' },
    ]);
  });

  test('the parts cover the period without a gap or an overlap', () => {
    const start = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2019-12-25', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 900 }), fc.constantFrom(...STEPS), (from, length, step) => {
        const parts = cutPeriod({ from, to: addDays(from, length) }, step);
        expect(parts[0]?.from).toBe(from);
        expect(parts.at(-1)?.to).toBe(addDays(from, length));
        for (const [place, part] of parts.entries()) {
          expect(part.from <= part.to).toBe(true);
          if (place > 0) expect(part.from).toBe(addDays(parts[place - 1]?.to as string, 1));
        }
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
});

test('sums land in their part, and parts without rows are 0', () => {
  const rows = [
    { day: '2026-10-31', views: 5, visits: 2 },
    { day: '2026-11-01', views: 7, visits: 3 },
    { day: '2026-11-30', views: 1, visits: 1 },
  ];
  expect(sumByStep(rows, { from: '2026-10-15', to: '2026-12-01' }, 'month')).toEqual([
    { from: '2026-10-15', to: '2026-10-31', views: 5, visits: 2 },
    { from: '2026-11-01', to: '2026-11-30', views: 8, visits: 4 },
    { from: '2026-12-01', to: '2026-12-01', views: 0, visits: 0 },
  ]);
  expect(sumByStep(rows, { from: '2026-10-31', to: '2026-11-01' }, 'week')).toEqual([
    { from: '2026-10-31', to: '2026-11-01', views: 12, visits: 5 },
  ]);
});

test('whatever an address asks for, it is refused or a period up to today of at most five years, in bounded parts', () => {
  const day = fc
    .tuple(fc.integer({ min: 2019, max: 2028 }), fc.nat(13), fc.nat(32))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
  const value = fc.oneof(
    { weight: 6, arbitrary: day },
    fc.constantFrom('', '9999-12-31', '-', '2024-02-29'),
    fc.string(),
  );
  const query = fc.record({
    from: value,
    to: value,
    step: fc.oneof(fc.constantFrom(...STEPS), fc.string()),
    range: fc.string(),
  });
  fc.assert(
    fc.property(query, (asked) => {
      const chosen = choosePeriod(asked, TODAY);
      if (!chosen.ok) return;
      const { from, to, step } = chosen.value;
      expect(from <= to && to <= TODAY).toBe(true);
      const parts = cutPeriod({ from, to }, step);
      expect(parts.length).toBeLessThanOrEqual(5 * 366);
      if (!STEPS.some((known) => known === asked.step)) expect(parts.length).toBeLessThanOrEqual(102);
      expect(sumByStep([{ day: to, views: 3, visits: 2 }], { from, to }, step).at(-1)).toMatchObject({
        to,
        views: 3,
        visits: 2,
      });
    }),
    { seed: 20261130, numRuns: 1000 },
  );
});
