import { expect, test } from 'vitest';
import { reasonOf } from '#domain/base/reason';

test('what the database says, never what it was asked', () => {
  const error = new Error('Failed query: select $1\nparams: điều riêng tư', { cause: new Error('connection lost') });
  expect(reasonOf(error)).toBe('connection lost');
  error.cause = Object.assign(new Error('away'), { code: '57P03' });
  expect(reasonOf(error)).toBe('57P03 away');
});

test('a code once, where the words begin with it', () => {
  const error = Object.assign(new Error('EROFS: read-only file system, open'), { code: 'EROFS' });
  expect(reasonOf(error)).toBe('EROFS: read-only file system, open');
});

test('the words of any other error', () => {
  expect(reasonOf(new Error('no such file'))).toBe('no such file');
  expect(reasonOf('thrown')).toBe('thrown');
});

test('never more than one line, and nothing that a terminal obeys', () => {
  expect(reasonOf(new Error('a\nFATAL: invented\r\u001b[2J\u2028b'))).toBe(
    'a\\u000aFATAL: invented\\u000d\\u001b[2J\\u2028b',
  );
});
