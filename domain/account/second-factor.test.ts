import { expect, test } from 'vitest';
import { readCode, writeRecoveryCode } from '#domain/account/second-factor';

test('six digits, spaced or not', () => {
  expect(readCode(' 123 456 ')).toEqual({ kind: 'digits', text: '123456' });
});

test('a recovery code is read as it was shown, and as people type it', () => {
  const shown = writeRecoveryCode(() => 3);
  expect(shown).toBe('dddd-dddd-dddd');
  expect(readCode(shown)).toEqual({ kind: 'recovery', text: 'dddddddddddd' });
  expect(readCode('DDDD dddd–dddd')).toEqual({ kind: 'recovery', text: 'dddddddddddd' });
});

test.each(['', '12345', '1234567', 'dddd-dddd', 'đđđđ-dddd-dddd'])('%j is no code', (typed) =>
  expect(readCode(typed)).toBeUndefined(),
);
