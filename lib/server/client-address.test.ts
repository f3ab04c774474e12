import { describe, expect, test } from 'vitest';
import { addressPrefix, clientAddress } from '#lib/server/client-address';

describe('which address is believed', () => {
  test('without proxies the connection’s own, whatever the header says', () => {
    expect(clientAddress('203.0.113.9', '192.0.2.1', 0)).toBe('192.0.2.1');
  });
  test('with one proxy what that proxy saw, not what the client wrote before it', () => {
    expect(clientAddress('6.6.6.6, 203.0.113.9', '10.0.0.1', 1)).toBe('203.0.113.9');
  });
  test('with more proxies than entries the first entry', () => {
    expect(clientAddress('203.0.113.9', '10.0.0.1', 5)).toBe('203.0.113.9');
    expect(clientAddress('', '10.0.0.1', 1)).toBe('10.0.0.1');
  });
});

describe('what of an address tells readers apart', () => {
  test('all of IPv4, mapped or not', () => {
    expect(addressPrefix('::ffff:192.0.2.1')).toBe(addressPrefix('192.0.2.1'));
  });
  test('the /64 of IPv6', () => {
    expect(addressPrefix('2001:db8:1:2::5')).toBe(addressPrefix('2001:db8:1:2:ffff::9'));
    expect(addressPrefix('2001:db8:1:2::5')).not.toBe(addressPrefix('2001:db8:1:3::5'));
  });
  test('nonsense is one reader', () => expect(addressPrefix('<script>')).toBe('unknown'));
});
