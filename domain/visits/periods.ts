import { addDays, type Day, isRealDay, monthStart, weekStart } from '#domain/base/calendar';
import { ok, type Refusal, type Result, refuse } from '#domain/base/result';

/** Days in Vietnam, inclusive. */
export type Period = { from: Day; to: Day };

export const STEPS = ['day', 'week', 'month'] as const;
export type Step = (typeof STEPS)[number];

/** All end today. */
export const RANGES = ['days30', 'days90', 'weeks26', 'months12'] as const;
type Range = (typeof RANGES)[number];

export const MAX_YEARS = 5;

/** Untrusted. */
export type PeriodQuery = { range?: string; from?: string; to?: string; step?: string };

export type Choice = Period & { step: Step; range?: Range };

type PeriodFault = 'bad_date' | 'reversed' | 'too_long' | 'future';

/** By default the last 30 days; an end in the future becomes today. */
export function choosePeriod(query: PeriodQuery, today: Day): Result<Choice, PeriodFault> {
  if (!query.from && !query.to) {
    const range = RANGES.find((known) => known === query.range) ?? 'days30';
    return ok({ ...periodOf(range, today), range });
  }
  const period = ownPeriod(query.from ?? '', query.to ?? '', today);
  if ('ok' in period) return period;
  return ok({ ...period, step: STEPS.find((known) => known === query.step) ?? stepFor(period) });
}

/** Weeks start on Monday; the first and last part may be partial. */
export function cutPeriod({ from, to }: Period, step: Step): Period[] {
  const parts: Period[] = [];
  for (let start = from; start <= to; ) {
    const next = nextStart(start, step);
    const end = addDays(next, -1);
    parts.push({ from: start, to: end < to ? end : to });
    start = next;
  }
  return parts;
}

/** Parts without rows are 0. */
export function sumByStep(rows: { day: Day; views: number; visits: number }[], period: Period, step: Step) {
  const byStart = Map.groupBy(rows, ({ day }) => startOf(day, step));
  return cutPeriod(period, step).map((part) => ({ ...part, ...sumDays(byStart.get(startOf(part.from, step)) ?? []) }));
}

export function sumDays(rows: { views: number; visits: number }[]): { views: number; visits: number } {
  return {
    views: rows.reduce((sum, row) => sum + row.views, 0),
    visits: rows.reduce((sum, row) => sum + row.visits, 0),
  };
}

function ownPeriod(from: Day, to: Day, today: Day): Period | Refusal<PeriodFault> {
  if (!isRealDay(from) || !isRealDay(to)) return refuse('bad_date');
  if (from > to) return refuse('reversed');
  if (from > today) return refuse('future');
  const end = to < today ? to : today;
  const limit = `${String(Number(from.slice(0, 4)) + MAX_YEARS).padStart(4, '0')}${from.slice(4)}`;
  return end >= limit ? refuse('too_long') : { from, to: end };
}

export function periodOf(range: Range, today: Day): Period & { step: Step } {
  switch (range) {
    case 'days30':
      return { from: addDays(today, -29), to: today, step: 'day' };
    case 'days90':
      return { from: addDays(today, -89), to: today, step: 'day' };
    case 'weeks26':
      return { from: addDays(weekStart(today), -25 * 7), to: today, step: 'week' };
    case 'months12':
      return { from: monthsBefore(today, 11), to: today, step: 'month' };
  }
}

function monthsBefore(day: Day, months: number): Day {
  let first = monthStart(day);
  for (let left = months; left > 0; left -= 1) first = monthStart(addDays(first, -1));
  return first;
}

/** Limits a custom period to about a hundred columns. */
function stepFor({ from, to }: Period): Step {
  if (to < addDays(from, 100)) return 'day';
  return to < addDays(from, 700) ? 'week' : 'month';
}

function startOf(day: Day, step: Step): Day {
  if (step === 'day') return day;
  return step === 'week' ? weekStart(day) : monthStart(day);
}

function nextStart(day: Day, step: Step): Day {
  if (step === 'day') return addDays(day, 1);
  return step === 'week' ? addDays(weekStart(day), 7) : monthStart(addDays(monthStart(day), 31));
}
