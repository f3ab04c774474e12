import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '#lib/account/password';

test('the right password is accepted, in any normal form, a wrong one refused', async () => {
  const hash = await hashPassword('mật khẩu dài');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword('mật khẩu dài'.normalize('NFD'), hash)).toBe(true);
  expect(await verifyPassword('mat khau dai', hash)).toBe(false);
});

test('a hash that cannot be read fits no password', async () => {
  expect(await verifyPassword('', '')).toBe(false);
  expect(await verifyPassword('x', 'plain')).toBe(false);
});
