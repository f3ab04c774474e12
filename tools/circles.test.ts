import { expect, test } from 'vitest';
import { circlesOf } from '#tools/circles';

const arrows = (text: string) => text.split(' ').map((one) => [one[0] ?? '', one[1] ?? ''] as const);

test.each([
  ['ab bc ac', []],
  ['ab ba', [['a', 'b']]],
  ['ab bc ca cd', [['a', 'b', 'c']]],
  [
    'ab bc cb de ed ae',
    [
      ['b', 'c'],
      ['d', 'e'],
    ],
  ],
  ['ab cb bd da', [['a', 'b', 'd']]],
])('%s', (text, circles) => {
  expect(circlesOf(arrows(text)).sort()).toEqual(circles);
});
