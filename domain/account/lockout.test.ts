import { describe, expect, test } from 'vitest';
import { countFailure, FREE_FAILURES, lockAfter, lockLeft } from '#domain/account/lockout';

const noon = new Date('2026-03-02T05:00:00Z');
const after = (ms: number) => new Date(noon.getTime() + ms);

describe('how long a lock lasts', () => {
  test('five failures of an account cost nothing, each further one doubles the time', () => {
    expect([5, 6, 7, 8, 9].map((failures) => lockAfter(failures, FREE_FAILURES.account))).toEqual([
      0, 30_000, 60_000, 120_000, 240_000,
    ]);
  });
  test('an address has twenty', () => {
    expect([20, 21].map((failures) => lockAfter(failures, FREE_FAILURES.address))).toEqual([0, 30_000]);
  });
  test('a browser that the account knows has five of its own', () => {
    expect([5, 6].map((failures) => lockAfter(failures, FREE_FAILURES.browser))).toEqual([0, 30_000]);
  });
  test('never longer than an hour', () => {
    expect(lockAfter(12, 5)).toBe(1_920_000);
    expect(lockAfter(13, 5)).toBe(3_600_000);
    expect(lockAfter(5000, 5)).toBe(3_600_000);
  });
});

test('a lock runs out', () => {
  const row = { failures: 6, lastAt: noon };
  expect(lockLeft(row, 5, after(1000))).toBe(29_000);
  expect(lockLeft(row, 5, after(30_000))).toBe(0);
  expect(lockLeft({ failures: 5, lastAt: noon }, 5, noon)).toBe(0);
});

test('failures add up until a day passes without one', () => {
  const row = { failures: 7, lastAt: noon };
  expect(countFailure(row, after(86_399_999))).toEqual({ failures: 8, lastAt: after(86_399_999) });
  expect(countFailure(row, after(86_400_000))).toEqual({ failures: 1, lastAt: after(86_400_000) });
});

test('a try that waited for a later one is not locked by it', () => {
  const later = new Date('2026-01-01T00:00:01Z');
  expect(lockLeft({ failures: 3, lastAt: later }, 20, new Date('2026-01-01T00:00:00Z'))).toBe(0);
});
