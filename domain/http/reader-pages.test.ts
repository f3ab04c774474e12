import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keptOf } from '#domain/http/cdn-cache';
import { OWN_PAGES, ownSlugs, ownSlugsNot, READER_PAGES } from '#domain/http/reader-pages';

test('every page of the portal’s own is a route of its name, and no route lacks its row', () => {
  const routes = globSync('app/(public)/*/page.tsx')
    .map((file) => file.split('/')[2] ?? '')
    .filter((step) => !step.startsWith('['));
  const [missing, unlisted] = [
    ownSlugs().filter((slug) => !routes.includes(slug)),
    routes.filter((step) => !ownSlugs().includes(step)),
  ];
  expect(missing.map((slug) => `${slug} has no app/(public)/${slug}/page.tsx`)).toEqual([]);
  expect(unlisted.map((step) => `${step} is not among READER_PAGES`)).toEqual([]);
});

test.each(OWN_PAGES)('%s is kept by a shared cache or made once, as its row says', (kind) => {
  const { path, isKept } = READER_PAGES[kind];
  expect(keptOf(path) !== undefined).toBe(isKept);
});

test('Varnish passes by what is not kept, and nothing else of them', () => {
  const passed = /\^\/\(([a-z|-]+)\)[^\n]*\{\n\s+return \(pass\)/.exec(
    readFileSync('deploy/varnish/default.vcl', 'utf8'),
  );
  const steps = passed?.[1]?.split('|') ?? [];
  expect(steps).toContain('dashboard');
  expect(ownSlugs().filter((slug) => steps.includes(slug))).toEqual(ownSlugsNot('isKept'));
});
