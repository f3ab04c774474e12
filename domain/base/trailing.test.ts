import { expect, test } from 'vitest';
import { withoutEnd } from '#domain/base/trailing';

test.each([
  ['a--', /-/, 'a'],
  ['-a-b', /-/, '-a-b'],
  ['---', /-/, ''],
  ['', /-/, ''],
  ['chữ, –', /[\s,–]/u, 'chữ'],
  ['a😀1!', /[\d\p{P}]/u, 'a😀'],
  ['a😀😀', /\p{S}/u, 'a'],
])('%s without what %s has at its end', (text, loose, left) => {
  expect(withoutEnd(text, loose)).toBe(left);
});
