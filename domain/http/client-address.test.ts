import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressPrefix, clientAddress } from '#domain/http/client-address';

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

describe('however a proxy writes an address', () => {
  const port = fc.integer({ min: 0, max: 65_535 });
  const blank = fc.constantFrom('', ' ', '  ', '\t');
  const v4Forms = (address: string, at: number) => [
    address,
    `${address}:${at}`,
    `"${address}:${at}"`,
    `"${address}"`,
    `for=${address}:${at}`,
    `For="${address}";proto=https`,
    `::ffff:${address}`,
    `::FFFF:${address}`,
    `[::ffff:${address}]:${at}`,
    `${address}:_hidden`,
  ];
  const v6Forms = (address: string, at: number) => [
    address,
    address.toUpperCase(),
    `[${address}]`,
    `[${address}]:${at}`,
    `"[${address}]:${at}"`,
    `"[${address}]"`,
    `for="[${address}]:${at}";proto=https`,
    `${address}%eth0`,
    `[${address}%25eth0]:${at}`,
  ];

  test('it is one reader, the one whose address it is', () => {
    const address = fc.oneof(
      fc.tuple(fc.ipV4(), fc.constant(v4Forms)),
      fc.tuple(
        fc.ipV6().filter((text) => !text.includes('.')),
        fc.constant(v6Forms),
      ),
    );
    fc.assert(
      fc.property(
        address,
        port,
        blank,
        blank,
        fc.array(fc.ipV4(), { maxLength: 3 }),
        ([plain, forms], at, l, r, before) => {
          for (const form of forms(plain, at)) {
            const believed = clientAddress([...before, `${l}${form}${r}`].join(','), '10.0.0.1', 1);
            expect(addressPrefix(believed), form).toBe(addressPrefix(plain));
            expect(addressPrefix(form), form).toBe(addressPrefix(plain));
          }
        },
      ),
      { seed: 1_263, numRuns: 200 },
    );
  });

  test('readers of different addresses stay apart, ports or not', () => {
    const seen = fc.uniqueArray(fc.ipV4(), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(seen, port, (addresses, at) => {
        const prefixes = addresses.map((address) => addressPrefix(clientAddress(`${address}:${at}`, '10.0.0.1', 1)));
        expect(new Set(prefixes).size).toBe(addresses.length);
        expect(prefixes).not.toContain('unknown');
      }),
      { seed: 1_264, numRuns: 100 },
    );
  });

  test.each([
    ['names that hide an address', '_SEVKISEK', '_gazonk'],
    ['a network of one link', 'fe80::1%eth0', 'fe80::2%eth0'],
    ['what an IPv6 translator makes of IPv4', '64:ff9b::192.0.2.1', '64:ff9b::192.0.2.2'],
    ['Teredo', '2001:0:53aa:64c::1', '2001:0:53aa:64c::2'],
  ])('%s: readers are told apart', (_, one, other) => {
    expect(addressPrefix(one)).not.toBe(addressPrefix(other));
    expect(addressPrefix(one)).not.toBe('unknown');
  });

  test('numbers that only look like an address are none', () => {
    for (const text of ['unknown', 'Unknown', '', '::g', '[1.2.3.4', '1.2.3.4, 5.6.7.8', '<a>'])
      expect(addressPrefix(text), text).toBe('unknown');
    expect(addressPrefix('010.1.1.1')).not.toBe(addressPrefix('8.1.1.1'));
    expect(addressPrefix('1.2')).not.toBe(addressPrefix('1.0.0.2'));
  });
});

describe('whatever stands in the header', () => {
  const piece = fc.constantFrom(
    ...[
      'for=',
      '"',
      '[',
      ']',
      ':',
      '::',
      '.',
      '%',
      ';',
      ',',
      ' ',
      '_',
      '1',
      '255',
      '256',
      '0x1',
      'ffff',
      'fe80',
      '\\',
      '\0',
    ],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );

  test('a reader is somebody or unknown, in few letters, and always the same', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('10.0.0.1', '::1', '::ffff:10.0.0.1', ''),
        fc.nat(3),
        (header, remote, hops) => {
          const address = clientAddress(header, remote, hops);
          const prefix = addressPrefix(address);
          expect(prefix).toMatch(
            /^(?:unknown|name [\w.-]{1,64}|\d+(?:\.\d+){3}|\d+(?:\.\d+){7}\/64|\d+(?:\.\d+){15})$/,
          );
          expect(addressPrefix(clientAddress('', address, 0))).toBe(prefix);
        },
      ),
      { seed: 20261130, numRuns: 1500 },
    );
  });

  test('what a client writes before its proxies’ entries changes nothing', () => {
    fc.assert(
      fc.property(text, fc.array(fc.ipV4(), { minLength: 1, maxLength: 3 }), (written, seen) => {
        const header = seen.join(', ');
        expect(clientAddress(`${written}, ${header}`, '10.0.0.1', seen.length)).toBe(seen[0]);
      }),
      { seed: 20261130, numRuns: 500 },
    );
  });
});
