import { expect, test } from 'vitest';
import { byGravity } from '#domain/health';
import {
  judgeCertificate,
  judgeClock,
  judgeDatabase,
  judgeDisk,
  judgeMemory,
  judgeMigrations,
  judgeNodes,
  judgeStorage,
} from '#domain/health-machine';
import {
  judgeAlarms,
  judgeBackup,
  judgeCounting,
  judgeEdge,
  judgePings,
  judgeScheduler,
  judgeWaitingViews,
} from '#domain/health-work';

const GB = 1024 ** 3;

test.each([
  [50 * GB, 100 * GB, 'ok'],
  [10 * GB, 100 * GB, 'ok'],
  [9.9 * GB, 100 * GB, 'warn'],
  [0.9 * GB, 4 * GB, 'warn'],
  [1.9 * GB, 100 * GB, 'bad'],
  [0, 0, 'bad'],
])('a disk with %d of %d bytes free: %s', (free, total, state) => {
  expect(judgeDisk(free, total).state).toBe(state);
});

test('the scheduler is late after ten seconds, unknown before its first beat', () => {
  expect(judgeScheduler(undefined, 20_000).finding).toBe('unknown');
  expect(judgeScheduler(10_000, 20_000).state).toBe('ok');
  expect(judgeScheduler(9_999, 20_000)).toMatchObject({ state: 'bad', finding: 'late' });
});

test('pings that wait long, fail or were given up are told; switched off is well', () => {
  const now = new Date('2026-11-25T03:00Z');
  const since = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const none = { waiting: 0, since: null, failing: 0, givenUp: 0, note: null };
  expect(judgePings(undefined, now)).toMatchObject({ state: 'ok', finding: 'off' });
  expect(judgePings(none, now)).toMatchObject({ state: 'ok', finding: 'ok' });
  expect(judgePings({ ...none, waiting: 2, since: since(15) }, now).state).toBe('ok');
  expect(judgePings({ ...none, waiting: 2, since: since(16) }, now)).toMatchObject({ state: 'warn', finding: 'late' });
  for (const failed of [{ failing: 1 }, { givenUp: 1 }])
    expect(judgePings({ ...none, ...failed, note: 'HTTP 403' }, now)).toMatchObject({
      finding: 'failing',
      values: { note: 'HTTP 403' },
    });
});

test('dropped views and a silent day are told', () => {
  const at = new Date('2026-11-24T03:00Z');
  expect(judgeCounting(at, 0, 0).state).toBe('ok');
  expect(judgeCounting(at, 3, 0)).toMatchObject({ state: 'warn', values: { dropped: 3 } });
  expect(judgeCounting(undefined, 0, 86_399_999)).toMatchObject({ state: 'ok', finding: 'quiet' });
  expect(judgeCounting(undefined, 0, 86_400_000)).toMatchObject({ state: 'warn', finding: 'silent' });
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

test('a shared cache that has not forgotten for half a minute is bad', () => {
  const at = new Date('2026-03-01T00:00:00Z');
  const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);
  expect(judgeEdge(undefined, at).finding).toBe('off');
  expect(judgeEdge({ waiting: 0, since: null, note: null }, at).finding).toBe('ok');
  expect(judgeEdge({ waiting: 2, since: at, note: 'HTTP 503' }, after(30)).state).toBe('ok');
  expect(judgeEdge({ waiting: 2, since: at, note: 'HTTP 503' }, after(31))).toMatchObject({
    state: 'bad',
    finding: 'late',
    values: { waiting: 2, note: 'HTTP 503' },
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

test('a backup that is late, has failed or cannot be restored is bad; none scheduled is well', () => {
  const now = new Date('2026-11-25T03:00Z');
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const good = { endedAt: ago(3), bytes: 5, drill: 'passed' as const, note: null };
  expect(judgeBackup(undefined, now)).toMatchObject({ state: 'ok', finding: 'off' });
  expect(judgeBackup({ last: undefined, lastGoodAt: undefined }, now)).toMatchObject({
    state: 'warn',
    finding: 'none',
  });
  expect(judgeBackup({ last: good, lastGoodAt: ago(3) }, now)).toMatchObject({ state: 'ok', values: { bytes: 5 } });
  expect(judgeBackup({ last: good, lastGoodAt: ago(26) }, now).state).toBe('ok');
  expect(judgeBackup({ last: good, lastGoodAt: ago(26.01) }, now)).toMatchObject({ state: 'bad', finding: 'late' });
  for (const [change, state, finding] of [
    [{ bytes: null, drill: null, note: 'ENOSPC' }, 'bad', 'broken'],
    [{ drill: 'failed' as const, note: 'a sum differs' }, 'bad', 'unusable'],
    [{ drill: 'impossible' as const }, 'warn', 'untried'],
  ] as const)
    expect(judgeBackup({ last: { ...good, ...change }, lastGoodAt: ago(3) }, now)).toMatchObject({ state, finding });
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

test('views that cannot be recorded are told after half a minute', () => {
  expect(judgeWaitingViews({ buffered: 0, oldest: undefined }, 100_000)).toBeUndefined();
  expect(judgeWaitingViews({ buffered: 5, oldest: 70_001 }, 100_000)).toBeUndefined();
  expect(judgeWaitingViews({ buffered: 5, oldest: 70_000 }, 100_000)).toMatchObject({ state: 'bad', finding: 'stuck' });
});

test('an alarm that could not be told is bad; no channel is well, and said', () => {
  const since = new Date('2026-11-25T03:00Z');
  expect(judgeAlarms([], undefined, '')).toMatchObject({ state: 'ok', finding: 'off' });
  expect(judgeAlarms(['email', 'webhook'], undefined, 'x')).toMatchObject({
    finding: 'ok',
    values: { channels: 'email, webhook' },
  });
  expect(judgeAlarms(['email'], { channel: 'email', since }, 'ECONNREFUSED')).toMatchObject({
    state: 'bad',
    finding: 'unsent',
    values: { channel: 'email', at: since, note: 'ECONNREFUSED' },
  });
});

test('the worst comes first, what is off last', () => {
  const lines = [
    judgeAlarms([], undefined, ''),
    judgeDisk(9 * GB, 100 * GB),
    judgeMigrations(2, 2),
    judgeMigrations(1, 2),
  ];
  expect(byGravity(lines).map(({ finding }) => finding)).toEqual(['behind', 'low', 'ok', 'off']);
});
