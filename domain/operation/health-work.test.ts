import { expect, test } from 'vitest';
import {
  judgeAlarms,
  judgeBackup,
  judgeCdn,
  judgeCounting,
  judgePings,
  judgeScheduler,
  judgeWaitingViews,
} from '#domain/operation/health-work';

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

test('a shared cache that has not forgotten for half a minute is bad', () => {
  const at = new Date('2026-03-01T00:00:00Z');
  const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);
  expect(judgeCdn(undefined, at).finding).toBe('off');
  expect(judgeCdn({ waiting: 0, since: null, note: null }, at).finding).toBe('ok');
  expect(judgeCdn({ waiting: 2, since: at, note: 'HTTP 503' }, after(30)).state).toBe('ok');
  expect(judgeCdn({ waiting: 2, since: at, note: 'HTTP 503' }, after(31))).toMatchObject({
    state: 'bad',
    finding: 'late',
    values: { waiting: 2, note: 'HTTP 503' },
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
