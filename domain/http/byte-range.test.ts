import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRange } from '#domain/http/byte-range';

test.each([
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=900-', { start: 900, end: 999 }],
  ['bytes=900-5000', { start: 900, end: 999 }],
  ['bytes=-10', { start: 990, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=-', undefined],
  ['bytes=9-1', undefined],
  ['bytes=0-1,5-6', undefined],
  ['lines=0-1', undefined],
  [null, undefined],
])('of 1000 bytes, %s asks for %o', (header, expected) => {
  expect(parseRange(header, 1000)).toEqual(expected);
});

test('whatever is asked of whichever size, a part lies within the file, and what can be read as a part is one', () => {
  const figure = fc.oneof(
    fc.nat(2000).map(String),
    fc.constantFrom('', '0', '00', '999999999999999', '9'.repeat(16), '-1'),
  );
  const near = fc
    .tuple(
      fc.constantFrom('bytes=', 'Bytes=', 'bytes =', 'bytes', ' bytes='),
      figure,
      fc.constantFrom('-', '--', ''),
      figure,
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: near }, fc.string()), fc.nat(1500), (header, size) => {
      const range = parseRange(header, size);
      if (range === undefined || range === 'unsatisfiable') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThan(size);
    }),
    { seed: 20261130, numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.nat(1500), fc.nat(1500), fc.integer({ min: 1, max: 1500 }), (start, length, size) => {
      const end = start + length;
      const expected = start < size ? { start, end: Math.min(end, size - 1) } : 'unsatisfiable';
      expect(parseRange(`bytes=${start}-${end}`, size)).toEqual(expected);
    }),
    { seed: 20261130, numRuns: 500 },
  );
});
