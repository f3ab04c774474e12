import { expect, test } from 'vitest';
import { isTimeOfDay, lastDue, listOutdated } from '#domain/operation/backup-schedule';

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

const nameOf = (day: number) => `cong-tin-2026-11-${String(day).padStart(2, '0')}-020000.tar.zst`;

test('only whole backups older than that are outdated', () => {
  const kept = Array.from({ length: 15 }, (_, index) => nameOf(11 + index)).reverse();
  const others = [`${nameOf(10)}.part`, 'cong-tin-2026-11-01-ghi-chu.txt', 'khac-2026-11-10-020000.tar.zst'];
  const outdated = [nameOf(9), nameOf(10), `${nameOf(10)}.age`];
  expect(listOutdated([...kept, ...others, ...outdated], 14, new Date('2026-11-25T03:00Z'))).toEqual(outdated);
});

test('so many of the newest stay, however far the clock has jumped', () => {
  const names = [3, 4, 5, 6].map(nameOf);
  expect(listOutdated(names, 3, new Date('2036-11-25T03:00Z'))).toEqual([nameOf(3)]);
  expect(listOutdated(names.slice(1), 3, new Date('2036-11-25T03:00Z'))).toEqual([]);
});
