import { expect, test } from 'vitest';
import { packPage, unpackPage } from '#server/pages/page-codec';
import type { Entry } from '#server/pages/page-entry';

test('Flight data, bodies and segments come back byte for byte', () => {
  const bytes = Buffer.from([0, 255, 254, 128, 10]);
  const value = {
    kind: 'APP_PAGE',
    status: 200,
    html: '<p>Tiếng Việt \u2028</p>',
    rscData: bytes,
    postponed: undefined,
    headers: { 'x-next-cache-tags': '_N_T_/a', 'set-cookie': ['a', 'b'] },
    segmentData: new Map([['/_tree', bytes]]),
  };
  const entry: Entry = { value, lastModified: 5, tags: ['_N_T_/a'], cacheControl: { revalidate: 600 }, shows: [] };
  const back = unpackPage(packPage(entry));
  expect(back).toEqual(entry);
  expect(Buffer.isBuffer(back.value.rscData)).toBe(true);
});

test.each(['', '{}', 'null', '{"lastModified":1}', '{"value":'])('what is no page is refused: %s', (text) => {
  expect(() => unpackPage(text)).toThrow();
});
