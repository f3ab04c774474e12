import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalPath, isFile, pathForNext, readsQuery } from '#domain/http/address-spelling';
import { plainAddress } from '#domain/http/plain-address';

test.each([
  ['/kinh%2Dte', '/kinh-te'],
  ['/kinh%2dte', '/kinh-te'],
  ['/%6b%69nh-te/', '/kinh-te'],
  ['//kinh-te///trang/%32//', '/kinh-te/trang/2'],
  ['/robots%2Etxt', '/robots.txt'],
  ['/%64ashboard/%20', '/dashboard/%20'],
  ['//', '/'],
  ['/index', '/'],
  ['/%69ndex/', '/'],
  ['/index/x', '/index/x'],
])('%s is spelled %s', (path, canonical) => expect(canonicalPath(path)).toBe(canonical));

test('letters that an address may not hold stay escaped, and an escape is not taken twice', () => {
  for (const path of ['/', '/b%C3%A0i-1', '/a%2fb', '/a%252Db', '/%25', '/a;b', '/%5C', '/KINH-TE'])
    expect(canonicalPath(path)).toBe(path);
});

test('every spelling of a path has one canonical one, which a URL leaves as it is and which names the same page', () => {
  const letter = fc.constantFrom(...'abcxyzABZ0189-._~%/;é ');
  const spelled = fc.array(fc.tuple(letter, fc.constantFrom('as it is', 'escaped', 'ESCAPED')), { maxLength: 12 });
  fc.assert(
    fc.property(spelled, (letters) => {
      const names = encodeURI(letters.map(([one]) => one).join('')).replaceAll('#', '');
      const odd = letters.map(([one, how]) => {
        const escaped = /[\w.~-]/.test(one) ? `%${one.charCodeAt(0).toString(16)}` : encodeURI(one);
        return how === 'as it is' ? encodeURI(one) : how === 'escaped' ? escaped : escaped.toUpperCase();
      });
      const of = (path: string) => canonicalPath(plainAddress(`/${path}`));
      expect(of(odd.join(''))).toBe(of(names));
      expect(canonicalPath(of(names))).toBe(of(names));
      expect(new URL(of(names), 'http://n').pathname).toBe(of(names));
    }),
    { seed: 20261130, numRuns: 100 },
  );
});

test('what is Next’s own is asked for as what nobody has; all else as it is', () => {
  for (const path of [
    '/404',
    '/500',
    '/_error',
    '/_not-found',
    '/_next/data/x/kinh-te.json',
    '/_',
    '/a/b.segment.rsc',
  ]) {
    expect(decodeURIComponent(pathForNext(path))).toBe(path);
    expect(pathForNext(path)).not.toMatch(/^\/(?:404|500|_)|\.rsc$/);
  }
  for (const path of ['/', '/4040', '/404/x-1', '/_next/static/a.js', '/kinh-te', '/rss.xml'])
    expect(pathForNext(path)).toBe(path);
});

test('only searches, the desk and machines ask by a query', () => {
  for (const path of ['/tim-kiem', '/dashboard/media', '/dang-nhap', '/api/v1/articles', '/luot-xem'])
    expect(readsQuery(path)).toBe(true);
  for (const path of ['/', '/kinh-te', '/tim-kiem-x', '/rss.xml', '/_next/static/a.js', '/luot-xem.js'])
    expect(readsQuery(path)).toBe(false);
});

test('where something may be posted to is no file, whatever it is called', () => {
  for (const first of ['api', 'dashboard', 'dang-nhap', 'luot-xem'])
    for (const rest of ['a.b', 'articles/1.5', 'a/b.js', '.', '_next/a.js'])
      expect(isFile(`/${first}/${rest}`)).toBe(false);
  for (const path of ['/luot-xem.js', '/rss.xml', '/kinh-te/rss.xml', '/_next/static/a', '/dashboards/a.b'])
    expect(isFile(path), path).toBe(true);
});
