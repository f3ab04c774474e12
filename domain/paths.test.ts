import { expect, test } from 'vitest';
import { pageWindow } from '#domain/pagination';
import { articlePath, parseReaderPath } from '#domain/paths';

test.each([
  ['/', { kind: 'home' }],
  ['/thong-ke-truy-cap', { kind: 'statistics' }],
  ['/tim-kiem', { kind: 'search' }],
  ['/du-lieu-mo', { kind: 'open_data' }],
  ['/kinh-te', { kind: 'section', slug: 'kinh-te', page: 1 }],
  ['/kinh-te/trang/3', { kind: 'section', slug: 'kinh-te', page: 3 }],
  ['/kinh-te/vu-mua-12', { kind: 'article', id: 12 }],
])('%s is a reader page', (path, target) => expect(parseReaderPath(path)).toEqual(target));

test.each([
  '/dashboard',
  '/kinh-te/trang/1',
  '/kinh-te/trang/01',
  '/kinh-te/trang/1e3',
  '/kinh-te/vu-mua',
  '/kinh-te/vu-mua-0',
  '/kinh-te/vu-mua-99999999999999999',
  '/a/b/c/d',
  '/kinh-te/',
  '/tim-kiem/',
  '//evil.example',
])('%s is none', (path) => expect(parseReaderPath(path)).toBeUndefined());

test('an article’s address leads back to its id', () => {
  const path = articlePath({ id: 12, slug: 'vu-mua', categorySlug: 'kinh-te' });
  expect(parseReaderPath(path)).toEqual({ kind: 'article', id: 12 });
});

test('the page window shows ends, neighbours and gaps', () => {
  expect(pageWindow(1, 1)).toEqual([1]);
  expect(pageWindow(1, 3)).toEqual([1, 2, 3]);
  expect(pageWindow(6, 12)).toEqual([1, undefined, 5, 6, 7, undefined, 12]);
});
