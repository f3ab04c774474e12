import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageWindow } from '#domain/base/pagination';
import { SLUG_LIMIT, slugify } from '#domain/base/slug';
import { articlePath, categoryPath, idOf, parseReaderPath } from '#domain/http/paths';

test.each([
  ['/', { kind: 'home' }],
  ['/thong-ke-truy-cap', { kind: 'statistics' }],
  ['/tim-kiem', { kind: 'search' }],
  ['/du-lieu-mo', { kind: 'open_data' }],
  ['/so-do-cong', { kind: 'site_map' }],
  ['/kenh-tin', { kind: 'feeds' }],
  ['/thu-vien', { kind: 'library' }],
  ['/thu-vien/anh', { kind: 'shelf', shelf: 'anh', page: 1 }],
  ['/thu-vien/anh/trang/2', { kind: 'shelf', shelf: 'anh', page: 2 }],
  ['/thu-vien/anh/le-hoi-2026', { kind: 'album', slug: 'le-hoi-2026' }],
  ['/tu-khoa/lua', { kind: 'tag', slug: 'lua', page: 1 }],
  ['/tac-gia', { kind: 'authors' }],
  ['/tac-gia/thu-trang', { kind: 'author', slug: 'thu-trang', page: 1 }],
  ['/tac-gia/thu-trang/trang/2', { kind: 'author', slug: 'thu-trang', page: 2 }],
  ['/kinh-te', { kind: 'section', slug: 'kinh-te', page: 1 }],
  ['/kinh-te/trang/3', { kind: 'section', slug: 'kinh-te', page: 3 }],
  ['/kinh-te/vu-mua-12', { kind: 'article', id: 12 }],
  ['/chuyen-de', { kind: 'topics' }],
  ['/chuyen-de/dai-hoi-2026', { kind: 'topic', slug: 'dai-hoi-2026', page: 1 }],
  ['/chuyen-de/dai-hoi/trang/2', { kind: 'topic', slug: 'dai-hoi', page: 2 }],
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
  '/thu-vien/trang/2',
  '/thu-vien/phim',
  '/thu-vien/anh/trang/1',
  '/thu-vien/anh/Le-hoi',
  '/thu-vien/anh/le-hoi/2',
  '/thu-vien/bai-viet-12',
  '/chuyen-de/',
  '/chuyen-de/trang',
  '/chuyen-de/trang/2',
  '/chuyen-de/dai-hoi/trang/1',
  '/chuyen-de/dai-hoi/bai-1',
  '/chuyen-de/dai-hoi/trang/2/3',
  '/tu-khoa/lua/trang/1',
  '/tac-gia/thu-trang/trang/1',
  '/tac-gia/thu-trang/bai-1',
  '/tac-gia/Thu-trang',
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

const title = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(fc.constantFrom('Uỷ ', 'đ', 'Ð', '-', '7', 'm²', 'ﬁ', '\u0301', '\u200b', '日本', '/', '..', '%2e'), {
      maxLength: 60,
    })
    .map((all) => all.join('')),
);

test('of any title, a slug is short, plain, stays what it is, and is the same composed or not', () => {
  fc.assert(
    fc.property(title, (text) => {
      const slug = slugify(text);
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(SLUG_LIMIT);
      expect(slugify(slug)).toBe(slug);
      expect(slugify(text.normalize('NFD'))).toBe(slug);
    }),
    { seed: 20261130, numRuns: 1500 },
  );
});

test('the address of any article and category page leads to it, and nothing else is taken for one', () => {
  fc.assert(
    fc.property(title, title, fc.integer({ min: 1, max: 999_999_999_999_999 }), (words, category, id) => {
      const path = articlePath({ id, slug: slugify(words), categorySlug: slugify(category) });
      expect(parseReaderPath(path)).toEqual({ kind: 'article', id });
      const page = 2 + (id % 900_000);
      const slug = `muc-${slugify(category)}`;
      expect(parseReaderPath(categoryPath({ slug }, page))).toEqual({ kind: 'section', slug, page });
    }),
    { seed: 20261130, numRuns: 500 },
  );
  const part = fc.constantFrom(
    '/',
    'tin',
    'trang',
    'bai-1',
    '-',
    '0',
    '7',
    '2',
    '01',
    '1000000',
    '.',
    '%',
    'É',
    '\n',
    '-12',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const path = `/${parts.join('')}`;
      const found = parseReaderPath(path);
      if (found?.kind === 'section') expect(categoryPath(found, found.page)).toBe(path);
      if (found?.kind === 'article') expect(path).toMatch(/^\/[a-z0-9-]+\/[^/]*-[1-9]\d*$/);
    }),
    { seed: 20261130, numRuns: 3000 },
  );
});

test('an id has one form', () => {
  expect(idOf('42')).toBe(42);
  for (const text of ['', '0', '042', '-1', '4.2', '42 ', '9999999999999999']) expect(idOf(text)).toBeUndefined();
});
