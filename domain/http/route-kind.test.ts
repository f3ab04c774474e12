import { expect, test } from 'vitest';
import { methodKindOf, routeKindOf } from '#domain/http/route-kind';

test.each([
  ['/', 'home'],
  ['/kinh-te', 'section'],
  ['/kinh-te/trang/2', 'section'],
  ['/kinh-te/gia-lua-12', 'article'],
  ['/thu-vien/anh/trang/2', 'shelf'],
  ['/thu-vien/video', 'shelf'],
  ['/thu-vien/audio/podcast.xml', 'feed'],
  ['/thu-vien/anh/le-hoi', 'album'],
  ['/tim-kiem', 'search'],
  ['/rss.xml', 'feed'],
  ['/tu-khoa/lua/rss.xml', 'feed'],
  ['/tac-gia', 'authors'],
  ['/tac-gia/thu-trang', 'author'],
  ['/tac-gia/thu-trang/rss.xml', 'feed'],
  ['/kinh-te/feed.json', 'feed'],
  ['/sitemap.xml', 'sitemap'],
  ['/xem-truoc/bi-mat', 'preview'],
  ['/dashboard', 'desk'],
  ['/dashboard/articles/1', 'desk'],
  ['/dashboards', 'section'],
  ['/api/health/ready', 'health'],
  ['/api/healthy', 'api'],
  ['/_next/static/x.js', 'asset'],
  ['/wp-login.php', 'other'],
  ['/a/b/c/d/e', 'other'],
  ['', 'other'],
])('%s is of the kind %s', (path, kind) => {
  expect(routeKindOf(path)).toBe(kind);
});

test('an invented method is one of the others', () => {
  expect(['GET', 'FOO', 'get'].map(methodKindOf)).toEqual(['GET', 'other', 'other']);
});
