import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantAt } from '#domain/base/calendar';
import { newNoticeSchema } from '#domain/notices/notice-form';
import {
  chooseShown,
  downtimeAt,
  faultOfTimes,
  isRunning,
  NOTICE_LEVELS,
  SHOWN_AT_ONCE,
} from '#domain/notices/notices';
import { workingDaysBetween } from '#domain/notices/working-days';

test.each([
  // 7 December 2026 is a Monday.
  ['2026-12-07', '2026-12-07', 0],
  ['2026-12-07', '2026-12-08', 0],
  ['2026-12-07', '2026-12-09', 1],
  ['2026-12-07', '2026-12-16', 6],
  ['2026-12-07', '2026-12-17', 7],
  ['2026-12-04', '2026-12-07', 0],
  ['2026-12-05', '2026-12-15', 6],
  ['2026-12-05', '2026-12-16', 7],
  ['2026-12-06', '2026-12-08', 1],
  ['2026-12-31', '2027-01-04', 1],
  ['2026-12-17', '2026-12-07', 0],
])('between %s and %s lie %i working days', (from, to, days) => {
  expect(workingDaysBetween(from, to)).toBe(days);
});

const at = (day: string, time = '08:00') => instantAt(day, time);
const NOW = at('2026-12-07', '23:30');
const downtime = { kind: 'downtime', isIncident: false } as const;
const urgent = { kind: 'urgent', isIncident: false } as const;

test.each([
  ['an urgent notice from now on', { ...urgent, startsAt: NOW, endsAt: at('2026-12-09') }, undefined],
  ['30 days', { ...urgent, startsAt: at('2026-12-08'), endsAt: at('2027-01-07') }, undefined],
  ['a minute more', { ...urgent, startsAt: at('2026-12-08'), endsAt: at('2027-01-07', '08:01') }, 'too_long'],
  ['no time at all', { ...urgent, startsAt: at('2026-12-08'), endsAt: at('2026-12-08') }, 'reversed'],
  ['what is over', { ...urgent, startsAt: at('2026-12-01'), endsAt: at('2026-12-07') }, 'past'],
  ['a slip in the year', { ...urgent, startsAt: at('2028-12-08'), endsAt: at('2028-12-09') }, 'too_far'],
  [
    'a downtime ten days ahead',
    { ...downtime, startsAt: at('2026-12-17', '00:00'), endsAt: at('2026-12-18') },
    undefined,
  ],
  ['nine days', { ...downtime, startsAt: at('2026-12-16', '23:59'), endsAt: at('2026-12-18') }, 'too_soon'],
  ['an incident', { kind: 'downtime', isIncident: true, startsAt: NOW, endsAt: at('2026-12-08') }, undefined],
] as const)('of the times of a notice, %s', (_, notice, fault) => {
  expect(faultOfTimes(notice, NOW)).toBe(fault);
});

test('a downtime announced in time may change its hour and its end later on, but not its day', () => {
  const before = { startsAt: at('2026-12-09') };
  const [sameDay, dayAfter] = [at('2026-12-09', '22:00'), at('2026-12-10')];
  expect(faultOfTimes({ ...downtime, startsAt: sameDay, endsAt: dayAfter }, NOW, before)).toBeUndefined();
  expect(faultOfTimes({ ...downtime, startsAt: dayAfter, endsAt: at('2026-12-11') }, NOW, before)).toBe('too_soon');
});

const instant = fc.integer({ min: 0, max: 40 }).map((hours) => new Date(Number(NOW) + hours * 3_600_000));
const notice = fc.record({
  id: fc.nat(1000),
  kind: fc.constantFrom('urgent' as const, 'downtime' as const),
  level: fc.constantFrom(...NOTICE_LEVELS),
  shownFrom: instant,
  startsAt: instant,
  endsAt: instant,
});

test('at any instant readers see those that have begun and not ended, at most three, none of which is less urgent than one left out', () => {
  const urgency = ({ level }: { level: (typeof NOTICE_LEVELS)[number] }) => NOTICE_LEVELS.indexOf(level);
  fc.assert(
    fc.property(fc.array(notice, { maxLength: 12 }), instant, (notices, now) => {
      const running = notices.filter((one) => isRunning(one, now));
      const shown = chooseShown(running);
      expect(shown.length).toBe(Math.min(running.length, SHOWN_AT_ONCE));
      for (const one of shown) expect(one.shownFrom <= now && now < one.endsAt).toBe(true);
      const levels = shown.map(urgency);
      expect(levels).toEqual(levels.toSorted((a, b) => b - a));
      for (const other of running) {
        if (!shown.includes(other)) expect(urgency(other)).toBeLessThanOrEqual(levels.at(-1) ?? 0);
      }
    }),
  );
});

test('a downtime is under way from its beginning to its end, and of several the last end counts', () => {
  fc.assert(
    fc.property(fc.array(notice, { maxLength: 8 }), instant, (notices, now) => {
      const found = downtimeAt(notices, now);
      const all = notices.filter((one) => one.kind === 'downtime' && one.startsAt <= now && now < one.endsAt);
      expect(found?.endsAt.getTime()).toBe(all.length ? Math.max(...all.map((one) => Number(one.endsAt))) : undefined);
    }),
  );
});

test('a link leads to the portal or to another site, never to a script', () => {
  const base = { kind: 'urgent', level: 'info', text: 'Lũ lên', startsAt: '', endsAt: '2026-12-09T08:00' };
  const linked = (url: string) => newNoticeSchema.safeParse({ ...base, url });
  for (const good of ['', '/thong-bao/lu-1', 'https://example.vn/x']) expect(linked(good).success, good).toBe(true);
  for (const bad of ['javascript:alert(1)', '//example.vn', 'mailto:a@b.vn', '#x', 'example.vn'])
    expect(linked(bad).success, bad).toBe(false);
});

test('200 letters are taken and 201 are not, whatever letters they are', () => {
  const base = { kind: 'urgent', level: 'info', url: '', startsAt: '', endsAt: '2026-12-09T08:00' };
  const isTaken = (text: string) => newNoticeSchema.safeParse({ ...base, text }).success;
  expect([isTaken('ễ'.normalize('NFD').repeat(200)), isTaken('ễ'.repeat(201)), isTaken('  ')]).toEqual([
    true,
    false,
    false,
  ]);
});
