import { expect, test } from 'vitest';
import { delayAfter, indexNowBody, isIndexNowKey, webSubBody } from '#domain/feeds/pings';

test('each failure doubles the wait, up to six hours', () => {
  expect([1, 2, 3, 20].map((failures) => delayAfter(failures, 0.5))).toEqual([30_000, 60_000, 120_000, 21_600_000]);
  expect([delayAfter(1, 0), delayAfter(1, 1)]).toEqual([22_500, 37_500]);
});

test.each([
  ['0123abcd', true],
  ['a-key-with-dashes', true],
  ['short', false],
  ['có dấu tiếng Việt', false],
  ['../../etc/passwd', false],
  ['x'.repeat(129), false],
])('%s as a key: %s', (key, isOne) => expect(isIndexNowKey(key)).toBe(isOne));

test('what is sent is what the protocols want', () => {
  expect(JSON.parse(indexNowBody('https://tin.example:8443', 'khoa-cua-toi', ['https://tin.example:8443/a']))).toEqual({
    host: 'tin.example:8443',
    key: 'khoa-cua-toi',
    keyLocation: 'https://tin.example:8443/khoa-cua-toi.txt',
    urlList: ['https://tin.example:8443/a'],
  });
  expect(webSubBody(['https://tin.example/rss.xml', 'https://tin.example/a/rss.xml'])).toBe(
    'hub.mode=publish&hub.url=https%3A%2F%2Ftin.example%2Frss.xml&hub.url=https%3A%2F%2Ftin.example%2Fa%2Frss.xml',
  );
});
