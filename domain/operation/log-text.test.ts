import { describe, expect, test } from 'vitest';
import { escapeUnseen, readableLine, withoutQueries } from '#domain/operation/log-text';

const EVENT = { level: 'error', time: '2026-11-25T08:09:10.111Z', part: 'visits', msg: 'not recorded' };

test('what JSON leaves of control characters is escaped, and is the same text still', () => {
  const line = JSON.stringify({ msg: '\u009b31m\u2028Tin' });
  expect(escapeUnseen(line)).toBe('{"msg":"\\u009b31m\\u2028Tin"}');
  expect(JSON.parse(escapeUnseen(line))).toEqual(JSON.parse(line));
});

test('an address is logged without what it asks for', () => {
  expect(withoutQueries('Failed to handle /tim-kiem?q=chuyện%20riêng: no')).toBe('Failed to handle /tim-kiem?… no');
  expect(withoutQueries('postgres://db/portal?password=x')).toBe('postgres://db/portal?…');
  expect(withoutQueries('what? nothing')).toBe('what? nothing');
});

describe('a line for a person', () => {
  test('says when, what and why', () => {
    expect(readableLine({ ...EVENT, reason: 'ECONNREFUSED', request: 'a-1' })).toBe(
      '08:09:10 error visits: not recorded (ECONNREFUSED) request=a-1\n',
    );
    expect(readableLine({ ...EVENT, level: 'info' })).toBe('08:09:10 visits: not recorded\n');
  });
  test('never ends early, nor commands the terminal', () => {
    const line = readableLine({ ...EVENT, msg: 'a\n00:00:00 sign-in: forged', reason: '\u001b[2J\u009b' });
    expect(line).toBe('08:09:10 error visits: a\\n00:00:00 sign-in: forged (\\u001b[2J\\u009b)\n');
  });
});
