import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { reasonOf } from '#lib/reason';

test('what the database says, never what it was asked', () => {
  const error = new DrizzleQueryError('select $1', ['điều riêng tư'], new Error('connection lost'));
  expect(error.message).toContain('điều riêng tư');
  expect(reasonOf(error)).toBe('connection lost');
  error.cause = Object.assign(new Error('away'), { code: '57P03' });
  expect(reasonOf(error)).toBe('57P03 away');
});

test('the words of any other error', () => {
  expect(reasonOf(new Error('no such file'))).toBe('no such file');
  expect(reasonOf('thrown')).toBe('thrown');
});
