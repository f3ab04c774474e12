import { expect, test } from 'vitest';
import {
  readAlignment,
  readDelimiter,
  readKind,
  readMarker,
  readStart,
  readValue,
  readWidth,
} from '#domain/article/html-attributes';

test.each([
  [null, null, null],
  ['', null, null],
  ['4', 4, 4],
  [' 07', 7, 7],
  ['0', 0, 0],
  ['-2', null, -2],
  ['32768', null, 32_768],
  ['99999999999', null, null],
  ['3.9', 3, 3],
  ['c', null, null],
])('of %j a list starts at %j, an item has %j', (written, start, value) =>
  expect([readStart(written), readValue(written)]).toEqual([start, value]),
);

test('a kind is what the desk wrote, else what HTML says, where small and capital letters differ', () => {
  const kinds = ['a', 'A', 'i', 'I', '1', 'disc', null].map((type) => readKind(null, type));
  expect(kinds).toEqual(['lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman', null, null, null]);
  expect(readKind('vietnamese', 'a')).toBe('vietnamese');
  expect([readKind('constructor', null), readKind(null, 'toString')]).toEqual([null, null]);
});

test('a marker is one line of at most twenty letters', () => {
  expect([readMarker(null), readMarker(' \u200b'), readMarker(' Điều\n 2. ')]).toEqual([null, null, 'Điều 2.']);
  expect(readMarker('ộ'.normalize('NFD').repeat(30))).toBe('ộ'.repeat(20));
  expect([readDelimiter(')'), readDelimiter('.'), readDelimiter(null)]).toEqual([')', null, null]);
});

test('an alignment is one of those that a body has', () => {
  const read = ['center', 'right', 'end', 'justify', 'left', 'start', '', null].map(readAlignment);
  expect(read).toEqual(['center', 'right', 'right', 'justify', null, null, null, null]);
});

test.each([
  ['wide', 'wide'],
  ['Wide', null],
  ['1200', null],
  ['', null],
  [null, null],
])('of a picture the width %j is %j', (written, width) => expect(readWidth(written)).toBe(width));
