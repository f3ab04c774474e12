import { expect, test } from 'vitest';
import { typedList } from '#domain/article/typed-list';

test.each([
  ['1. ', {}],
  ['12. ', { start: 12 }],
  ['1) ', { delimiter: ')' }],
  ['2) ', { delimiter: ')', start: 2 }],
  ['a. ', { kind: 'vietnamese' }],
  ['a) ', { kind: 'vietnamese', delimiter: ')' }],
  ['đ) ', { kind: 'vietnamese', delimiter: ')', start: 5 }],
  ['f) ', { kind: 'lower-alpha', delimiter: ')', start: 6 }],
  ['A) ', { kind: 'upper-alpha', delimiter: ')' }],
  ['i. ', { kind: 'lower-roman' }],
  ['i) ', { kind: 'lower-roman', delimiter: ')' }],
  ['iv) ', { kind: 'lower-roman', delimiter: ')', start: 4 }],
  ['I) ', { kind: 'upper-roman', delimiter: ')' }],
])('%j begins a list as it counts', (typed, attrs) => {
  expect(typedList(typed)).toEqual(attrs);
});

test.each([
  '2026. ',
  '0. ',
  '01. ',
  'A. ',
  'I. ',
  'b. ',
  'Đ) ',
  'tr. ',
  'ab) ',
  'iiii) ',
  '(a) ',
  '1a) ',
  'x a) ',
  'a)',
])('%j stays as it is typed', (typed) => expect(typedList(typed)).toBeUndefined());
