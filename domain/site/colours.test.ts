import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastOf, isLegible, shadesOf } from '#domain/site/colours';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#a3201d', '#ffffff', 7.55],
])('the contrast of %s and %s is that of WCAG', (one, other, contrast) => {
  expect(contrastOf(one, other)).toBeCloseTo(contrast, 1);
  expect(contrastOf(other, one)).toBe(contrastOf(one, other));
});

test.each([
  ['#a3201d', true],
  ['#0b5394', true],
  ['#1d6b3a', true],
  ['#ffd700', false],
  ['#ff0000', false],
  ['#ffffff', false],
])('whether %s bears words: %s', (given, is) => expect(isLegible(given)).toBe(is));

test('of every legible colour words are legible in light and dark, as text and as ground', () => {
  fc.assert(
    fc.property(colour.filter(isLegible), (given) => {
      const { brand, deep, night, nightDeep, nightText } = shadesOf(given);
      for (const ground of [brand, deep, night, nightDeep]) expect(contrastOf('#ffffff', ground)).toBeGreaterThan(4.5);
      for (const ground of ['#141312', '#1f1d1b']) expect(contrastOf(nightText, ground)).toBeGreaterThan(4.5);
    }),
    { seed: 20261202, numRuns: 300 },
  );
});
