import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countIn, LIST_KINDS, type ListKind } from '#domain/article/counter-styles';

test.each([
  ['lower-alpha', [1, 2, 26, 27, 52, 53, 702, 703], 'a b z aa az ba zz aaa'],
  ['upper-alpha', [3, 28], 'C AB'],
  ['vietnamese', [1, 4, 5, 6, 7, 10, 23, 24, 28, 47], 'a d đ e g k y aa ađ ba'],
  ['lower-roman', [1, 4, 9, 14, 40, 90, 400, 944, 3999], 'i iv ix xiv xl xc cd cmxliv mmmcmxcix'],
  ['upper-roman', [5, 2026], 'V MMXXVI'],
  [null, [0, 7, 100], '0 7 100'],
] as [ListKind | null, number[], string][])('in %s %j is %s', (kind, values, written) =>
  expect(values.map((value) => countIn(kind, value)).join(' ')).toBe(written),
);

test('the points of a law go through its 23 letters, without f, j, w and z', () => {
  const points = Array.from({ length: 23 }, (_, place) => countIn('vietnamese', place + 1));
  expect(points.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
});

describe('what a kind cannot say', () => {
  test.each(LIST_KINDS)('stands in figures in %s', (kind) => {
    expect([0, -1, -27].map((value) => countIn(kind, value))).toEqual(['0', '-1', '-27']);
  });
  test('in Roman is more than 3999', () => expect(countIn('upper-roman', 4000)).toBe('4000'));
});

test('no two numbers are written alike', () => {
  const number = fc.integer({ min: -40, max: 20_000 });
  fc.assert(
    fc.property(fc.constantFrom(...LIST_KINDS), number, number, (kind, one, other) => {
      expect(countIn(kind, one) === countIn(kind, other)).toBe(one === other);
    }),
    { seed: 20261201 },
  );
});
