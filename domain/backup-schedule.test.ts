import { expect, test } from 'vitest';
import { isTimeOfDay, lastDue, listOutdated } from '#domain/backup-schedule';

test('a backup is due by the clock in Vietnam, today or yesterday', () => {
  expect(lastDue('02:00', new Date('2026-11-24T19:00:00Z'))).toEqual(new Date('2026-11-24T19:00:00Z'));
  expect(lastDue('02:00', new Date('2026-11-24T18:59:59Z'))).toEqual(new Date('2026-11-23T19:00:00Z'));
  expect(lastDue('23:30', new Date('2026-11-25T01:00:00Z'))).toEqual(new Date('2026-11-24T16:30:00Z'));
});

test.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['2:00', false],
  ['02:60', false],
  ['', false],
])('%j is a time of day: %s', (text, is) => {
  expect(isTimeOfDay(text)).toBe(is);
});

test('only whole backups older than that are outdated', () => {
  const names = [
    'cong-tin-2026-11-10-020000.tar.zst',
    'cong-tin-2026-11-10-020000.tar.zst.age',
    'cong-tin-2026-11-11-020000.tar.zst',
    'cong-tin-2026-11-10-020000.tar.zst.part',
    'cong-tin-2026-11-01-ghi-chu.txt',
    'khac-2026-11-10-020000.tar.zst',
  ];
  expect(listOutdated(names, 14, new Date('2026-11-25T03:00Z'))).toEqual(names.slice(0, 2));
});
