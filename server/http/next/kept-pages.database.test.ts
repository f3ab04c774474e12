import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { recordBeforeClosing } from '#server/http/connection/recorded-views';
import { answerKeptPages } from '#server/http/next/kept-pages';
import { entryOf, type Page } from '#server/pages/page-entry';
import { clearPageCache, keepPage } from '#server/pages/page-store';
import { keptViewsRecorded } from '#server/visits/kept-views';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
const HTML = `<h1>${'Tin '.repeat(100)}</h1>`;

givenTestDatabase('kept_pages');

let server: Server;
let article = '';
let other = '';
let reached: string[] = [];

beforeAll(async () => {
  const category = await givenCategory('tin');
  article = `/tin/bai-${await givenArticle(category, 'bai')}`;
  other = `/tin/khac-${await givenArticle(category, 'khac')}`;
  server = createServer((request, response) => {
    response.setHeader('x-request-id', String(Math.random()));
    response.setHeader('vary', 'Origin');
    if (answerKeptPages(request, response)) return;
    reached.push(`${request.method} ${request.url}`);
    if (request.url === '/khong') response.statusCode = 404;
    response.setHeader('x-nextjs-cache', request.headers['x-miss'] ? 'MISS' : 'HIT');
    response.setHeader('etag', 'W/"a1"');
    response.appendHeader('vary', 'RSC');
    response.setHeader('cache-control', 's-maxage=600');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-length', HTML.length);
    response.end(request.method === 'HEAD' ? undefined : HTML);
  }).listen(0, '127.0.0.1');
  recordBeforeClosing(server);
  await once(server, 'listening');
});
afterAll(() => void server.close());
beforeEach(() => {
  clearPageCache();
  reached = [];
});

const keep = (path: string, page: Partial<Page> = {}, revalidate = 600) =>
  keepPage(
    `/route-cache/APP_PAGE/x/$${path}`,
    entryOf({ kind: 'APP_PAGE', status: 200, html: HTML, ...page }, { cacheControl: { revalidate } }),
  );
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method,
    // `fetch` otherwise adds no-cache to conditional requests.
    headers: { 'user-agent': CHROME, 'cache-control': 'max-age=0', ...headers },
  });
const said = ({ status, headers }: Response) => ({
  status,
  headers: [...headers].filter(([name]) => !['date', 'x-request-id', 'connection', 'keep-alive'].includes(name)),
});

test('Next answers a kept page once, and from then on this does, in every word the same', async () => {
  keep(article);
  const [first, second] = [await ask(article), await ask(article)];
  expect(reached).toEqual([`GET ${article}`]);
  expect(said(second)).toEqual(said(first));
  expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  expect(await second.text()).toBe(HTML);
  const head = await ask(article, {}, 'HEAD');
  expect([said(head), await head.text()]).toEqual([said(first), '']);
  expect(await (await ask(`${article}?fbclid=x`)).text()).toBe(HTML);
  expect(reached).toHaveLength(1);
});

test.each([
  ['the tag', { 'if-none-match': 'W/"a1"' }, 304],
  ['the tag, strong', { 'if-none-match': '"a1"' }, 304],
  ['one of several', { 'if-none-match': '"b", W/"a1"' }, 304],
  ['any', { 'if-none-match': '*' }, 304],
  ['another', { 'if-none-match': '"a2"' }, 200],
  ['the tag, but all anew', { 'if-none-match': '"a1"', 'cache-control': 'no-cache' }, 200],
])('who has %s is answered as the page requires', async (_, headers: Record<string, string>, status) => {
  keep(article);
  await ask(article);
  const answer = await ask(article, headers);
  expect([answer.status, answer.headers.get('etag'), answer.headers.get('content-type')]).toEqual([
    status,
    'W/"a1"',
    status === 304 ? null : 'text/html; charset=utf-8',
  ]);
  expect(reached).toHaveLength(1);
});

test('a page that says that there is none is sent whole, whatever the browser has of it', async () => {
  keep('/khong', { status: 404 });
  const tags = { 'if-none-match': 'W/"a1"' };
  for (let asked = 0; asked < 3; asked += 1) expect((await ask('/khong', tags)).status).toBe(404);
  expect(reached).toHaveLength(1);
});

test('what is forgotten, old, no page or posted goes to Next, and what Next rendered anew is no pattern', async () => {
  keep(article);
  await ask(article);
  clearPageCache();
  await ask(article);
  keep(article);
  await ask(article, { 'x-miss': '1' });
  await ask(article, {}, 'POST');
  keep('/index');
  keep('/tin', {}, -1);
  keep('/tin/rss.xml', { kind: 'APP_ROUTE' });
  for (const path of ['/tin', '/tin/rss.xml', '/index']) await Promise.all([await ask(path), await ask(path)]);
  expect(reached).toHaveLength(10);
  for (let turn = 0; turn < 3; turn += 1) await ask('/');
  expect(reached).toHaveLength(11);
});

test('a page with a newer one in its place is not answered by the older one’s pattern', async () => {
  keep(article);
  await ask(article);
  keep(article, { html: '<h1>Khác</h1>' });
  expect(await (await ask(article)).text()).toBe(HTML); // by this Next
  expect(reached).toHaveLength(2);
});

test('views are counted as the middleware counts them, and are recorded before the server has closed', async () => {
  await keptViewsRecorded();
  await sql()`delete from uncounted_days`;
  keep(other);
  await ask(other, { 'sec-purpose': 'prefetch' }); // counted by Next
  const others = [{ range: 'bytes=0-1' }, { purpose: 'prefetch' }, { 'user-agent': 'Googlebot/2.1' }];
  for (const headers of [{}, {}, ...others]) await ask(other, headers as Record<string, string>);
  await ask(other, {}, 'HEAD');
  await new Promise((resolve) => server.close(resolve));
  const [views] = await sql()`select sum(views)::int as views from page_view_days where path = ${other}`;
  expect(views?.['views']).toBe(2);
  const left = await sql()`select reason, sum(hits)::int as hits from uncounted_days group by reason order by reason`;
  expect(left.map(({ reason, hits }) => [reason, hits])).toEqual([
    ['bot', 1],
    ['method', 1],
    ['prefetch', 1],
    ['subrequest', 1],
  ]);
});
