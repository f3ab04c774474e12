import { expect, test } from 'vitest';
import { passwordFault } from '#domain/account/new-password';

const fault = (password: string) => passwordFault(password, 'minh.tran@demo.invalid');

test('a sentence is a good password, in any normal form', () => {
  expect(fault('trời hôm nay xanh')).toBeUndefined();
  expect(fault('trời hôm nay xanh'.normalize('NFD'))).toBeUndefined();
});

test('ten characters at least, as a reader counts them, and 200 at most', () => {
  expect(fault('ếếếếếếếếế'.normalize('NFD'))).toBe('too_short');
  expect(fault('xoài chín')).toBe('too_short');
  expect(fault('ab c'.repeat(51))).toBe('too_long');
});

test('not the name before the @', () => {
  expect(fault('Minh.Tran-2026')).toBe('like_email');
});

test.each(['Password123!', 'mật khẩu 2026', '1234567890', 'qwertyuiop', 'aaaaaaaaaaaa', 'P@ssw0rd2026'])(
  '%s is what guessers try first',
  (common) => expect(fault(common)).toBe('too_common'),
);
