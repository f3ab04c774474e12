import { expect, test } from 'vitest';
import { axisMarks, spreadPlaces } from '#domain/visits/scale';

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [40, [0, 10, 20, 30, 40]],
  [41, [0, 20, 40, 60]],
  [1234, [0, 500, 1000, 1500]],
  [9_999_999, [0, 5_000_000, 10_000_000]],
])('the marks for %d', (max, marks) => {
  expect(axisMarks(max)).toEqual(marks);
});

test('places are spread from the first to the last', () => {
  expect(spreadPlaces(3, 4)).toEqual([0, 1, 2]);
  expect(spreadPlaces(30, 4)).toEqual([0, 10, 19, 29]);
});
