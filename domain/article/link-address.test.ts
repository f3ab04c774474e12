import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSafeAddress } from '#domain/article/body-schema';
import { completeAddress } from '#domain/article/link-address';

test.each([
  ['chinhphu.vn', 'https://chinhphu.vn'],
  [' dichvucong.gov.vn/p/home?id=1#a ', 'https://dichvucong.gov.vn/p/home?id=1#a'],
  ['https://chinhphu.vn/a', 'https://chinhphu.vn/a'],
  ['HTTP://Chinhphu.vn', 'HTTP://Chinhphu.vn'],
  ['tênmiền.vn', 'https://tênmiền.vn'],
  ['chinhphu.vn:8080/x', 'https://chinhphu.vn:8080/x'],
  ['http://10.0.0.1:81/', 'http://10.0.0.1:81/'],
  ['http://[::1]/', 'http://[::1]/'],
  ['phong.tiepdan@tinh.gov.vn', 'mailto:phong.tiepdan@tinh.gov.vn'],
  ['mailto:a@b.vn?subject=x', 'mailto:a@b.vn?subject=x'],
  ['tel:+84-24-1234567', 'tel:+84-24-1234567'],
  ['/lien-he', '/lien-he'],
  ['#muc-2', '#muc-2'],
])('%s', (typed, address) => expect(completeAddress(typed)).toBe(address));

test.each([
  '',
  ' ',
  'khong phai dia chi',
  'không',
  'https://',
  'https://khong',
  'https:chinhphu',
  'https://a..vn',
  'chinhphu.',
  '.vn',
  'a@',
  '@b.vn',
  'a@b@c.vn',
  'mailto:',
  'tel:abc',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://a.vn',
  'https://chinhphu.vn@evil.vn/',
  '//evil.vn',
  '/\\evil.vn',
])('not %s', (typed) => expect(completeAddress(typed)).toBeUndefined());

test('whatever is typed, what comes out may stand in a text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.emailAddress()), (typed) => {
      const address = completeAddress(typed);
      if (address !== undefined) expect(isSafeAddress(address)).toBe(true);
    }),
    { seed: 20261201, numRuns: 1000 },
  );
});
