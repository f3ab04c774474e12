import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { isForeignTo } from '#domain/http/inner-headers';
import { headersNextReads } from '#e2e/support/next-headers';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { dropInnerHeaders } from '#server/http/request/inner-headers';

/** Others send these, too: each is guarded elsewhere, or harmless. */
const EVERYBODYS = new Set([
  ...['accept', 'accept-language', 'authorization', 'cache-control', 'content-encoding', 'content-length'],
  ...[
    'content-type',
    'cookie',
    'host',
    'if-none-match',
    'origin',
    'range',
    'referer',
    'transfer-encoding',
    'user-agent',
  ],
  ...['sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'traceparent', 'tracestate', 'upgrade'],
  // Dropped or rewritten by `believed-headers`, `trusted-proxies` and `security-headers`.
  ...['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'],
  ...['content-security-policy', 'content-security-policy-report-only'],
  // Response headers.
  ...['etag', 'location', 'set-cookie', 'vary'],
]);

const READ = headersNextReads();
const INNER = READ.filter((name) => isForeignTo(name, { method: 'GET', path: '/kinh-te' }));

test('every header that this release of Next reads is either everybody’s or dropped', () => {
  expect(READ.length).toBeGreaterThan(50);
  expect(READ.filter((name) => !EVERYBODYS.has(name) && !INNER.includes(name))).toEqual([]);
  for (const known of [
    'rsc',
    'next-action',
    'x-middleware-prefetch',
    'x-nextjs-data',
    'x-matched-path',
    'x-prerender-revalidate',
  ])
    expect(INNER).toContain(known);
  expect([...EVERYBODYS].filter((name) => INNER.includes(name))).toEqual([]);
});

test('nothing of them arrives but at the desk, whose router they are; what was fetched ahead is still known as that', async () => {
  runPipeline({ request: [dropInnerHeaders] });
  const server = createServer(({ headers }, response) => response.end(JSON.stringify(headers)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const sent = Object.fromEntries([...INNER, 'x-invoke-status', 'X-Middleware-X', 'NEXT-X'].map((name) => [name, '1']));
  const arriving = async (at: string, method = 'GET') => {
    const { port } = server.address() as AddressInfo;
    const headers = { ...sent, 'x-request-id': 'a', 'x-file-name': 'a', cookie: 'a=1' };
    const heard = (await (await fetch(`http://127.0.0.1:${port}${at}`, { headers, method })).json()) as Record<
      string,
      string
    >;
    expect(heard).toMatchObject({ 'x-request-id': 'a', 'x-file-name': 'a', cookie: 'a=1', 'sec-purpose': 'prefetch' });
    return Object.keys(heard).filter((name) => name in sent);
  };
  const router = ['next-action', 'next-router-prefetch', 'next-router-segment-prefetch', 'next-router-state-tree'];
  for (const at of ['/', '/kinh-te', '/tim-kiem?q=a', '/xem-truoc/a', '/api/v1/articles', '/rss.xml', '/dashboards'])
    expect(await arriving(at), at).toEqual([]);
  for (const at of ['/dashboard', '/dashboard/site?a', '/dang-nhap'])
    expect((await arriving(at)).sort(), at).toEqual([...router, 'next-url', 'rsc']);
  expect(await arriving('/kinh-te', 'POST')).toEqual(['next-action']);
  server.close();
});

test('the shipped nginx drops each of them, too, but what names an action', () => {
  const shipped = readFileSync('deploy/nginx/cong-tin-proxy.conf', 'utf8');
  const left = INNER.filter((name) => !shipped.includes(`\nproxy_set_header ${name} `));
  expect(left).toEqual(['next-action']);
});
