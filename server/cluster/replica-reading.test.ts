import { expect, test } from 'vitest';
import { isReaderPage } from '#server/cluster/replica-reading';

test.each(['/', '/kinh-te', '/kinh-te?x=1.2', '/kinh-te/trang/2', '/kinh-te/bai-12', '/dashboards', '/api-mo'])(
  '%s is a page for readers',
  (target) => expect([isReaderPage('GET', target), isReaderPage('POST', target)]).toEqual([true, false]),
);

test.each([
  '/dashboard',
  '/dashboard/articles?x',
  '/api/visits',
  '/dang-nhap?callbackUrl=/',
  '/xem-truoc/abc',
  '/tim-kiem?q=x',
  '/media/a.avif',
  '/_next/static/x',
  '/rss.xml',
])('%s is none', (target) => expect(isReaderPage('GET', target)).toBe(false));
