import { expect, test } from 'vitest';
import { diskReserve } from '#domain/operation/disk-reserve';
import {
  judgeCertificate,
  judgeClock,
  judgeDatabase,
  judgeDisk,
  judgeMemory,
  judgeMigrations,
  judgeNodes,
  judgeSecurityTxt,
  judgeStorage,
} from '#domain/operation/health-machine';

const GB = 1024 ** 3;

test.each([
  [50 * GB, 100 * GB, 'ok'],
  [10 * GB, 100 * GB, 'ok'],
  [9.9 * GB, 100 * GB, 'warn'],
  [0.9 * GB, 4 * GB, 'warn'],
  [0.7 * GB, 4 * GB, 'bad'],
  [4.9 * GB, 100 * GB, 'bad'],
  [1.9 * GB, 100 * GB, 'bad'],
  [0, 0, 'bad'],
])('a disk with %d of %d bytes free: %s', (free, total, state) => {
  expect(judgeDisk({ free, total, reserve: diskReserve(total) }).state).toBe(state);
});

test('a schema behind the code is bad; one ahead is a worry, since nodes are renewed one by one', () => {
  expect(judgeMigrations(2, 2).state).toBe('ok');
  expect(judgeMigrations(1, 2).finding).toBe('behind');
  expect(judgeMigrations(3, 2)).toMatchObject({ state: 'warn', finding: 'ahead' });
});

test('a slow database and a full memory are told', () => {
  expect(judgeDatabase(3, '18', 1).state).toBe('ok');
  expect(judgeDatabase(501, '18', 1).state).toBe('warn');
  expect(judgeMemory(90, 50, 100).state).toBe('ok');
  expect(judgeMemory(90, 81, 100).state).toBe('warn');
  expect(judgeMemory(97, 96, 100).state).toBe('bad');
});

test('a silent node, and one of another build, are told', () => {
  const node = { host: 'a', pid: 1, build: 'x', silentSeconds: 0.4 };
  expect(judgeNodes([node, { ...node, pid: 2 }], 'x')).toMatchObject({ state: 'ok', values: { count: 2 } });
  expect(judgeNodes([node, { ...node, pid: 2, silentSeconds: 6 }], 'x')).toMatchObject({
    finding: 'silent',
    values: { pid: '2', seconds: 6 },
  });
  expect(judgeNodes([node, { ...node, pid: 3, build: 'y' }], 'x')).toMatchObject({
    finding: 'builds',
    values: { pid: '3' },
  });
});

test('a store of media that is slow is worth a look, one that refuses is bad; none is well', () => {
  expect(judgeStorage(undefined)).toMatchObject({ state: 'ok', finding: 'off' });
  expect(judgeStorage({ ms: 999.6 })).toMatchObject({ state: 'ok', finding: 'ok', values: { ms: 1000 } });
  expect(judgeStorage({ ms: 1001 })).toMatchObject({ state: 'warn', finding: 'slow' });
  expect(judgeStorage({ note: 'ECONNREFUSED' })).toMatchObject({
    state: 'bad',
    finding: 'away',
    values: { note: 'ECONNREFUSED' },
  });
});

test.each([
  [0, 'ok', 'ok'],
  [-4999, 'ok', 'ok'],
  [5000, 'warn', 'slow'],
  [-29_999, 'warn', 'fast'],
  [-86_400_000, 'bad', 'fast'],
])('a clock that the database’s is %d ms ahead of: %s', (ahead, state, finding) => {
  expect(judgeClock(ahead)).toMatchObject({ state, finding });
});

test('a certificate is told of three weeks before its end', () => {
  const now = new Date('2026-11-25T03:00Z');
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
  expect(judgeCertificate(undefined, now)).toMatchObject({ state: 'ok', finding: 'off' });
  expect(judgeCertificate(null, now)).toMatchObject({ state: 'ok', finding: 'unseen' });
  expect(judgeCertificate(inDays(21), now).state).toBe('ok');
  expect(judgeCertificate(inDays(20.9), now)).toMatchObject({ state: 'warn', finding: 'soon' });
  expect(judgeCertificate(now, now)).toMatchObject({ state: 'bad', finding: 'expired' });
});

test('security.txt is told of before the day until which it was vouched for', () => {
  const judge = (expires: Date | null | undefined) => judgeSecurityTxt(expires, new Date('2026-11-30T00:00:00Z'));
  expect(judge(undefined).finding).toBe('off');
  expect(judge(null)).toMatchObject({ state: 'ok', finding: 'ok' });
  expect(judge(new Date('2027-06-30')).finding).toBe('dated');
  expect(judge(new Date('2026-12-29'))).toMatchObject({ state: 'warn', finding: 'soon' });
  expect(judge(new Date('2026-11-30'))).toMatchObject({ state: 'bad', finding: 'expired' });
});
