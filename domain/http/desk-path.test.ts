import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskPathOf, signInPathFor } from '#domain/http/desk-path';

test('a page of the desk is found again with its query, without what the router adds', () => {
  expect(deskPathOf('/dashboard')).toBe('/dashboard');
  expect(deskPathOf('/dashboard/articles/12')).toBe('/dashboard/articles/12');
  expect(deskPathOf('/dashboard/articles?status=in_review&q=m%C3%B9a%20v%E1%BB%A5&_rsc=1a2b')).toBe(
    '/dashboard/articles?status=in_review&q=m%C3%B9a+v%E1%BB%A5',
  );
  expect(signInPathFor('/dashboard/articles?q=a&status=live')).toBe(
    '/dang-nhap?next=%2Fdashboard%2Farticles%3Fq%3Da%26status%3Dlive',
  );
  for (const address of ['/dashboard', '/kinh-te', undefined]) expect(signInPathFor(address)).toBe('/dang-nhap');
});

const FOREIGN = [
  ...['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', '/', '/dashboardx'],
  ...[
    '/dashboard.evil.example',
    '/dashboard@evil.example',
    '/dashboard/../kinh-te',
    '/dashboard/%2e%2e/x',
    '\t/dashboard',
  ],
  ...[
    '/dashboard//evil.example',
    '/dashboard/\\evil.example',
    '/dashboard/%5cevil.example',
    '/dashboard/%2F%2Fevil.example',
  ],
  ...[
    '/dashboard/\r\nset-cookie: a=b',
    '/dashboard\u0000',
    ' /dashboard',
    '/dashboard/\u2028x',
    '/DASHBOARD',
    '%2fdashboard',
  ],
  ...[
    'http:/dashboard',
    'dashboard',
    './dashboard',
    '/./dashboard',
    '/x/../dashboard',
    `/dashboard/${'a'.repeat(2000)}`,
  ],
];
test.each(FOREIGN)('nothing else is a page of the desk: %j', (address) => {
  expect(deskPathOf(address)).toBeUndefined();
});

test('whatever is given, a browser stays on the site and at the desk, and no header is broken', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '//',
    '..',
    '.',
    '%2e',
    '%2f',
    '%5c',
    '@',
    ':',
    '?',
    '#',
    '\r\n',
    '\t',
    '&next=',
  );
  const words = fc.oneof(pieces, fc.constantFrom('dashboard', 'evil.example', 'https:', 'javascript:'), fc.string());
  const address = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''));
  const begun = address.map((rest) => `/dashboard${rest}`);
  fc.assert(
    fc.property(fc.oneof(address, begun), (given) => {
      const path = deskPathOf(given);
      if (path === undefined) return;
      const url = new URL(path, 'https://portal.example/dang-nhap');
      expect(url.origin).toBe('https://portal.example');
      expect(url.pathname).toMatch(/^\/dashboard(\/|$)/);
      expect(path).not.toMatch(/[\r\n\t\\]/);
      expect(deskPathOf(path)).toBe(path);
      expect(new URLSearchParams(signInPathFor(given).split('?')[1]).get('next') ?? '/dashboard').toBe(path);
    }),
    { numRuns: 2000, seed: 9_2026 },
  );
});
