import { expect, test } from 'vitest';
import { addressKey } from '#server/http/request/address-key';

test('a key is one for all of a /64, another for another use or secret, and holds no address', () => {
  process.env['NEXTAUTH_SECRET'] = 'one secret of this test, long enough';
  const key = addressKey('api', '2001:db8:0:1::1');
  expect(key).toMatch(/^api:[0-9a-f]{64}$/);
  expect(addressKey('api', '2001:db8:0:1:ffff::2')).toBe(key);
  expect(addressKey('api', '2001:db8:0:2::1')).not.toBe(key);
  expect(addressKey('search', '2001:db8:0:1::1')).not.toBe(key);
  process.env['NEXTAUTH_SECRET'] = 'another secret of this test, long enough';
  expect(addressKey('api', '2001:db8:0:1::1')).not.toBe(key);
});
