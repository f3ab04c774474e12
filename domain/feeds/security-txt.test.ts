import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseContacts, parseExpiry, securityTxt } from '#domain/feeds/security-txt';

describe('contacts', () => {
  test('one or several, each an address that a reader can use', () => {
    expect(parseContacts('mailto:an-toan@coquan.vn')).toEqual(['mailto:an-toan@coquan.vn']);
    expect(parseContacts('https://coquan.vn/bao-loi, tel:+84-24-3800.0000')).toHaveLength(2);
  });
  test.each([
    '',
    'an-toan@coquan.vn',
    'http://coquan.vn',
    'mailto:',
    'mailto:a@b, ',
    'mailto:a@b\nExpires: x',
    'tel:x',
  ])('%j is none', (text) => expect(parseContacts(text)).toBeUndefined());
});

test('it holds until its last day is over in Vietnam', () => {
  expect(parseExpiry('2027-06-30')).toEqual(new Date('2027-06-30T16:59:59Z'));
  for (const text of ['', '2027', '30/06/2027', '2027-02-30', '2027-13-01', '2027-06-30T00:00Z', '12027-06-30'])
    expect(parseExpiry(text), text).toBeUndefined();
});

test('the file has what RFC 9116 asks for, a line each', () => {
  const text = securityTxt({
    contacts: ['mailto:a@coquan.vn', 'tel:+84'],
    expires: new Date('2027-06-30T16:59:59Z'),
    canonical: 'https://coquan.vn/.well-known/security.txt',
  });
  expect(text.split('\n')).toEqual([
    'Contact: mailto:a@coquan.vn',
    'Contact: tel:+84',
    'Expires: 2027-06-30T16:59:59Z',
    'Preferred-Languages: vi, en',
    'Canonical: https://coquan.vn/.well-known/security.txt',
    '',
  ]);
});

test('whatever is set, contacts stay on their lines and the end is that day’s in Vietnam', () => {
  const piece = fc.constantFrom('mailto:', 'https://', 'tel:', 'a@b', '+84', ',', ' ', '\n', '\r', 'Contact: ', '.vn');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const contacts = parseContacts(pieces.join(''));
      if (!contacts) return;
      const text = securityTxt({ contacts, expires: new Date(0), canonical: 'https://a.vn/' });
      expect(text.split(/\r\n?|\n/)).toHaveLength(contacts.length + 4);
    }),
    { seed: 20261130, numRuns: 1500 },
  );
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(13), fc.nat(32), (year, month, date) => {
      const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
        '-',
      );
      const end = parseExpiry(text);
      if (end) expect(new Date(end.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)).toBe(`${text}T23:59:59`);
    }),
    { seed: 20261130, numRuns: 500 },
  );
});
