import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { isFile, readsQuery } from '#domain/http/address-spelling';
import { keptOf } from '#domain/http/cdn-cache';
import { FETCHED_AHEAD, isForeignTo } from '#domain/http/inner-headers';
import { closedSteps, OWN_STEPS } from '#domain/http/own-steps';
import { parseReaderPath, RESERVED_SLUGS } from '#domain/http/paths';
import { ownSlugsNot } from '#domain/http/reader-pages';
import { routeKindOf } from '#domain/http/route-kind';
import { isReaderPage } from '#server/cluster/replica-reading';
import { failureOf } from '#server/http/errors/failed-request';
import { refuseMethod } from '#server/http/refusals/refused-methods';
import { sendSecurityHeaders } from '#server/http/response/security-headers';
import robots from '../../app/robots';
import { config } from '../../middleware';

/** Next's own parser of `matcher`. */
const { pathToRegexp } = createRequire(import.meta.url)('next/dist/compiled/path-to-regexp') as {
  pathToRegexp(source: string): RegExp;
};
const COUNTED = pathToRegexp(config.matcher);
const NOINDEX = pathToRegexp(`/:closed(${closedSteps().join('|')})/:rest*`);
const { disallow = [] } = [robots().rules].flat()[0] ?? {};

beforeAll(() => {
  process.env['SITE_URL'] = 'https://portal.example';
});

type Place = [name: string, takes: (address: string) => boolean, of: (step: string) => boolean];
const pathOf = (address: string) => address.split('?')[0] ?? '';
const all = () => true;
const ofRow = (so: 'isDesk' | 'hasReact' | 'isClosed' | 'takesInput') => (step: string) =>
  OWN_STEPS.get(step)?.[so] === true;

/** For each place: whether it takes an address as the portal's own, and for which steps it must. */
const PLACES: Place[] = [
  ['reader pages', (address) => parseReaderPath(pathOf(address)) === undefined, all],
  ['shared caches', (address) => keptOf(pathOf(address)) === undefined, all],
  ['the replica', (address) => !isReaderPage('GET', address), all],
  ['route kinds', (address) => !['section', 'article'].includes(routeKindOf(pathOf(address))), all],
  ['the middleware', (address) => !COUNTED.test(pathOf(address)), (step) => step !== 'luot-xem'],
  ['robots.txt', (address) => [disallow].flat().some((rule) => isRuled(address, rule)), ofRow('isClosed')],
  ['next.config.js', (address) => NOINDEX.test(pathOf(address)), ofRow('isClosed')],
  ['queries', (address) => readsQuery(pathOf(address)), ofRow('takesInput')],
  ['posts', (address) => !isFile(`${pathOf(address)}/a.b`), ofRow('takesInput')],
  ['methods', (address) => !refuseMethod({ method: 'POST', url: address } as never, UNSENT), ofRow('takesInput')],
  ['errors', (address) => failureOf(500, asked(address), undefined).place === 'desk', ofRow('isDesk')],
  ['referrers', (address) => headersFor(address).get('referrer-policy') === 'same-origin', ofRow('isDesk')],
  ['nonces', (address) => headersFor(address).has('nonce'), ofRow('hasReact')],
  ['router', (address) => FETCHED_AHEAD.every((name) => !isForeignTo(name, asked(pathOf(address)))), ofRow('isDesk')],
];

test.each(PLACES)('what is at and below an own first step is the portal’s own: %s', (_, takes, of) => {
  for (const step of OWN_STEPS.keys())
    for (const end of ['', '/x', '/bai-1', '/trang/2', '?x', '/x?y=/z'])
      expect(takes(`/${step}${end}`), `/${step}${end}`).toBe(of(step));
});

test.each(PLACES)('what only begins like one is a reader’s page, and so is what is below it: %s', (_, takes) => {
  for (const step of [...OWN_STEPS.keys()].filter((one) => one !== '_next'))
    for (const end of ['-mot-cua', 's', '-1', '-abc/bai-1', '-abc/trang/2', '-abc?x'])
      expect(takes(`/${step}${end}`), `/${step}${end}`).toBe(false);
});

test('no category can be called by a folder that is a route', () => {
  const routes = globSync('app/**/{page.tsx,route.ts}').map((file) => file.split('/').slice(1));
  const steps = routes.map((parts) => parts.find((part) => !part.startsWith('(')) ?? '');
  const slugs = steps.filter((step) => /^[a-z0-9-]+$/.test(step));
  expect(slugs).toContain('dashboard');
  expect(slugs.filter((step) => !RESERVED_SLUGS.has(step))).toEqual([]);
});

test('what Varnish passes by, and where it and nginx hear Next’s router, are whole steps of the table', () => {
  const listed = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/\^\/\(([a-z|-]+)\)\(\/\|(?:\\\?\|)?\$\)/g)].map((found) =>
      (found[1] ?? '').split('|').sort(),
    );
  const steps = (is: (step: string) => boolean) => [...OWN_STEPS.keys()].filter(is);
  const own = steps((step) => ofRow('isClosed')(step) || ofRow('takesInput')(step));
  expect(listed('deploy/varnish/default.vcl')).toEqual([
    [...own, ...ownSlugsNot('isKept')].sort(),
    steps(ofRow('isDesk')),
  ]);
  expect(listed('deploy/nginx/cong-tin.conf')).toEqual([steps(ofRow('isDesk'))]);
});

/** RFC 9309 */
function isRuled(address: string, rule: string): boolean {
  return rule.endsWith('$') ? `${address}$` === rule : address.startsWith(rule);
}

const UNSENT = { writeHead: () => UNSENT, end: () => UNSENT } as never;

function asked(path: string) {
  return { headers: {}, method: 'GET', path, since: 0 };
}

/** Headers of every answer, and `nonce` if Next gets one. */
function headersFor(url: string): Map<string, string> {
  const [request, sent] = [{ url, headers: {} as Record<string, string> }, new Map<string, string>()];
  const response = { writeHead: () => {}, setHeader: (name: string, value: string) => sent.set(name, value) };
  sendSecurityHeaders({ request, response } as never);
  return request.headers['content-security-policy'] ? sent.set('nonce', '') : sent;
}
