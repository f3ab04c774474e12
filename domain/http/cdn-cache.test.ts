import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Expiries, headersToKeep, isForEverybody, type Kept, keptOf, privately } from '#domain/http/cdn-cache';

const SHA = 'a'.repeat(64);
const NONE: Expiries = { first: Number.POSITIVE_INFINITY, of: new Map() };

describe('what may be kept', () => {
  test.each([
    ['/', 'content page'],
    ['/kinh-te', 'content page section-kinh-te'],
    ['/kinh-te/trang/3', 'content page section-kinh-te'],
    ['/kinh-te/lu-lut-12', 'content page section-kinh-te article-12'],
    ['/thong-ke-truy-cap', 'content page'],
    ['/rss.xml', 'content feed'],
    ['/tac-gia/thu-trang', 'content page'],
    ['/tac-gia/thu-trang/rss.xml', 'content feed section-thu-trang'],
    ['/kinh-te/feed.json', 'content feed section-kinh-te'],
    ['/sitemap.xml', 'content sitemap'],
    ['/sitemaps/articles-0.xml', 'content sitemap'],
    ['/media/cards/lu-lut-abc.jpg', 'content card'],
    [`/media/${SHA}/800.avif`, `media media-${SHA}`],
    [`/media/${SHA}/file.pdf`, `media media-${SHA}`],
    [`/media/${SHA}/captions-0123456789abcdef.vtt`, `media media-${SHA}`],
    ['/_next/static/chunks/a.js', 'asset'],
    ['/luot-xem.js', 'asset'],
    ['/lua-chon.js', 'asset'],
    ['/trang.js', 'content asset'],
    ['/cong-cu.js', 'content asset'],
    ['/nghe.js', 'content asset'],
    ['/luu.js', 'content asset'],
    ['/anh.js', 'content asset'],
    ['/favicon.ico', 'content asset'],
    ['/media/icons/192.png', 'content asset'],
    ['/manifest.webmanifest', 'content asset'],
  ])('%s', (path, keys) => {
    expect(keptOf(path)?.keys.join(' ')).toBe(keys);
  });

  test('every file of the portal’s own, which costs no rendering', () => {
    const files = readdirSync('public');
    expect(files).toContain('trang.js');
    for (const file of files) expect(keptOf(`/${file}`)?.keys, file).toContain('asset');
  });

  test.each([
    '/tim-kiem',
    '/dashboard',
    '/dashboard/articles/12',
    '/dang-nhap',
    '/api/visits',
    '/api/v1/articles',
    '/xem-truoc/abc.def',
    '/luot-xem',
    '/robots.txt',
    `/media/${SHA}/file.mp4`,
    `/media/${SHA}/file.webm`,
    `/media/${SHA}/file.mp3`,
    `/media/${SHA}/file.m4a`,
    `/media/${SHA}/file.svg`,
    '/media/cards/../x.png',
    '/_next/data/x.json',
    '/a/b/c/d',
    '//kinh-te',
  ])('never %s', (path) => {
    expect(keptOf(path)).toBeUndefined();
  });
});

describe('as what it is kept', () => {
  const page = {
    status: 200,
    type: 'text/html; charset=utf-8',
    cacheControl: 's-maxage=600',
    names: ['etag', 'x-nextjs-cache'],
  };
  const isKept = (path: string, answer: Partial<typeof page>) =>
    isForEverybody(keptOf(path) as Kept, { ...page, ...answer });
  const kept = 'public, max-age=60';

  test.each([
    ['/', {}],
    ['/kinh-te', { status: 304, type: '' }],
    ['/kinh-te/lu-lut-12', { cacheControl: 'public, max-age=0, must-revalidate' }],
    ['/rss.xml', { type: 'application/rss+xml; charset=utf-8', cacheControl: kept }],
    ['/feed.json', { type: 'application/feed+json; charset=utf-8', cacheControl: kept }],
    ['/sitemap.xml', { type: 'application/xml; charset=utf-8', cacheControl: kept }],
    ['/icon.svg', { type: 'image/svg+xml', cacheControl: kept }],
    ['/_next/static/a.woff2', { type: 'font/woff2', cacheControl: kept }],
    ['/_next/static/a.js', { type: 'application/javascript; charset=UTF-8', cacheControl: kept }],
    [`/media/${SHA}/800.avif`, { type: 'image/avif', cacheControl: kept, status: 206 }],
    [`/media/${SHA}/file.pdf`, { type: 'application/pdf', cacheControl: kept }],
    [`/media/${SHA}/captions-0123456789abcdef.vtt`, { type: 'text/vtt; charset=utf-8', cacheControl: kept }],
    [`/media/${SHA}/800.avif`, { type: '', cacheControl: kept, status: 304 }],
    ['/media/cards/lu-lut-abc.jpg', { type: 'image/jpeg', cacheControl: kept }],
  ])('%s with %o', (path, answer) => expect(isKept(path, answer)).toBe(true));

  test.each([
    ['/', { type: 'application/json' }],
    ['/', { type: '' }],
    ['/kinh-te', { type: 'text/x-component' }],
    ['/kinh-te', { type: 'text/html-x' }],
    ['/kinh-te', { status: 206 }],
    ['/kinh-te', { status: 203 }],
    ['/kinh-te', { cacheControl: 'private, no-cache, no-store, max-age=0, must-revalidate' }],
    ['/kinh-te', { cacheControl: 'public, no-store' }],
    ['/kinh-te', { cacheControl: '' }],
    ['/kinh-te', { names: ['set-cookie'] }],
    ['/kinh-te', { names: ['x-middleware-skip'] }],
    ['/kinh-te', { names: ['x-nextjs-redirect'] }],
    ['/kinh-te', { status: 304, type: 'text/x-component' }],
    ['/rss.xml', { cacheControl: kept }],
    ['/sitemap.xml', { type: 'application/json', cacheControl: kept }],
    ['/_next/static/a.js', { cacheControl: kept }],
    [`/media/${SHA}/800.avif`, { cacheControl: kept }],
    [`/media/${SHA}/800.avif`, { type: 'text/vtt', cacheControl: kept }],
    [`/media/${SHA}/captions-0123456789abcdef.vtt`, { cacheControl: kept }],
    [`/media/${SHA}/file.txt`, { type: 'text/plainer', cacheControl: kept }],
  ])('not %s with %o', (path, answer) => expect(isKept(path, answer)).toBe(false));
});

describe('what the cache is told', () => {
  const page = keptOf('/kinh-te/lu-lut-12') as Kept;
  const now = Date.parse('2026-03-01T00:00:00Z');

  test('browsers ask each time, the shared cache keeps the page for a quarter of an hour', () => {
    expect(headersToKeep('varnish', page, now, NONE)).toEqual({
      'cache-control': 'public, max-age=0, must-revalidate',
      xkey: 'content page section-kinh-te article-12',
      'surrogate-control': 'max-age=900, stale-if-error=86400',
    });
    expect(headersToKeep('fastly', page, now, NONE)).toMatchObject({
      'surrogate-key': 'content page section-kinh-te article-12',
    });
    expect(headersToKeep('cloudflare', page, now, NONE)).toMatchObject({
      'cache-tag': 'content,page,section-kinh-te,article-12',
      'cloudflare-cdn-cache-control': 'max-age=900, stale-if-error=86400',
    });
  });

  const life = (path: string, seconds: number) => {
    const first = now + seconds * 1000;
    const expiries = { first, of: new Map([[12, first]]) };
    return headersToKeep('varnish', keptOf(path) as Kept, now, expiries)['surrogate-control'];
  };

  test.each([
    [2000, 'max-age=900, stale-if-error=1100'],
    [60, 'max-age=60, stale-if-error=0'],
    [-5, 'max-age=0, stale-if-error=0'],
  ])('a text that vanishes in %i s is shown no longer, not even with the portal away', (seconds, told) => {
    expect(life('/kinh-te/lu-lut-12', seconds)).toBe(told);
    expect(life('/rss.xml', seconds)).toBe(told);
  });

  test('other pages are asked for anew then, and are shown on while nobody answers', () => {
    for (const path of ['/', '/kinh-te', '/kinh-te/khac-13'])
      expect(life(path, 60), path).toBe('max-age=60, stale-if-error=86400');
  });

  test('files do not expire with articles', () => {
    const file = keptOf(`/media/${SHA}/800.avif`) as Kept;
    expect(headersToKeep('varnish', file, now, { first: now + 1000, of: new Map() })['surrogate-control']).toBe(
      'max-age=86400, stale-if-error=604800',
    );
  });
});

test.each([
  [undefined, 'private, no-cache'],
  ['public, max-age=0, must-revalidate', 'private, max-age=0, must-revalidate'],
  ['s-maxage=600, stale-while-revalidate=300', 'private, no-cache'],
  ['private, no-cache, no-store', 'private, no-cache, no-store'],
  ['public, max-age=60', 'private, max-age=60'],
])('what may not be kept: %s becomes %s', (given, told) => {
  expect(privately(given)).toBe(told);
});
