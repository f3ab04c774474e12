import { expect, test } from 'vitest';
import { copiedPath } from '#server/http/errors/last-copy';

test('copies are looked for of what many read alone: pages, feeds, sitemaps, by the one name that each is kept by', () => {
  const found = ['/', '/kinh-te?trang=2', '/kinh-te/tin-5', '/rss.xml', '/kinh-te/atom.xml', '/sitemaps/news.xml'].map(
    (path) => copiedPath({ method: 'GET', path }),
  );
  expect(found).toEqual([
    '/index',
    '/kinh-te',
    '/kinh-te/tin-5',
    '/rss.xml',
    '/kinh-te/atom.xml',
    '/sitemaps/news.xml',
  ]);
});

test('nothing is looked for of what nobody keeps a copy of: desk, previews, searches, pictures, and whatever is sent', () => {
  for (const path of ['/dashboard', '/xem-truoc/abc', '/tim-kiem?q=a', '/api/v1/articles', '/media/cards/a-5.png'])
    expect(copiedPath({ method: 'GET', path }), path).toBeUndefined();
  expect(copiedPath({ method: 'POST', path: '/kinh-te' })).toBeUndefined();
});
