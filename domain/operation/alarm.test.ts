import { expect, test } from 'vitest';
import { alarmKey, dueOf, lookAgain, type Streak, tellingLines } from '#domain/operation/alarm';
import type { HealthState } from '#domain/operation/health';

function after(...states: HealthState[]) {
  let streak: Streak | undefined;
  for (const state of states) streak = lookAgain(streak, state);
  return streak && dueOf(streak);
}

test('an alarm needs three bad looks in a row, a worry fifteen', () => {
  expect(after('bad', 'bad')).toBe('nothing');
  expect(after('bad', 'bad', 'bad')).toBe('raise');
  expect(after('bad', 'bad', 'ok', 'bad')).toBe('nothing');
  expect(after(...Array<HealthState>(14).fill('warn'))).toBe('nothing');
  expect(after(...Array<HealthState>(15).fill('warn'))).toBe('raise');
  expect(after('warn', 'bad', 'bad')).toBe('raise');
});

test('it is over after three good looks', () => {
  expect(after('bad', 'bad', 'bad', 'ok', 'ok')).toBe('nothing');
  expect(after('bad', 'bad', 'bad', 'ok', 'ok', 'ok')).toBe('recover');
});

test('a database that is away is one trouble, not one of each part', () => {
  const lines = [
    { part: 'database', state: 'bad', finding: 'failed' },
    { part: 'pings', state: 'bad', finding: 'failed' },
    { part: 'disk', state: 'bad', finding: 'full' },
  ] as const;
  expect(tellingLines([...lines]).map(({ part }) => part)).toEqual(['database', 'disk']);
  expect(tellingLines(lines.slice(1))).toHaveLength(2);
});

test('a disk is one node’s, the database all nodes’', () => {
  expect(alarmKey('disk', 'a:3000')).toBe('disk@a:3000');
  expect(alarmKey('database', 'a:3000')).toBe('database');
});
