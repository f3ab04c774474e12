import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDatabaseAway } from '#domain/operation/database-fault';
import { wordErrors } from '#server/http/errors/worded-errors';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { nameRequests } from '#server/http/request/request-id';
import { compressResponses } from '#server/http/response/compression';
import { sendSecurityHeaders } from '#server/http/response/security-headers';

/** As Next sends it: words appear only by script. */
const SHELL = `<!DOCTYPE html><html id="__next_error__"><body><script>self.__next_f.push([1,"x"])</script></body></html>`;

const server = createServer((request, response) => {
  const {
    status = 200,
    type = '',
    body = '',
    way = 'end',
  } = JSON.parse(request.headers['x-answer']?.toString() ?? '{}');
  response.statusCode = status;
  if (type) response.setHeader('content-type', type);
  response.setHeader('etag', '"of the page"');
  ways[way]?.(response, body);
});
const ways: Record<string, (response: ServerResponse, body: string) => void> = {
  end: (response, body) => response.end(body),
  written: (response, body) => {
    for (const letter of body) response.write(letter);
    response.end();
  },
  flushed: (response, body) => {
    response.flushHeaders();
    response.end(body);
  },
  headed: (response, body) => {
    response.writeHead(response.statusCode, { 'x-own': 'a' });
    response.end(body);
  },
};
let url = '';

beforeAll(async () => {
  runPipeline({
    request: [nameRequests(false)],
    response: [wordErrors, compressResponses(), sendSecurityHeaders],
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

type Answer = { status: number; type?: string; body?: string; way?: string };
const ask = (
  answer: Answer,
  headers: Record<string, string> = { accept: 'text/html' },
  path = '/tin',
  method = 'GET',
) => fetch(url + path, { method, headers: { ...headers, 'x-answer': JSON.stringify(answer) } });

const statuses = fc.constantFrom(400, 401, 403, 404, 405, 408, 410, 413, 418, 429, 431, 500, 501, 502, 503, 504, 599);
const ofNext = fc.constantFrom(
  { type: 'text/html', body: SHELL },
  { body: '' },
  { type: 'text/plain', body: 'Not found' },
);

test('whatever fails without words, however it is sent, is a page of words to a browser', async () => {
  await fc.assert(
    fc.asyncProperty(statuses, ofNext, fc.constantFrom(...Object.keys(ways)), async (status, sent, way) => {
      const answer = await ask({ status, way, ...sent });
      const page = await answer.text();
      expect(answer.status).toBe(status);
      expect(page).toMatch(/<main><h1>[^<]{10,}<\/h1><p>[^<]{20,}<\/p>[\s\S]*<section lang="en"><h2>[^<]{10,}<\/h2>/);
      expect(page).not.toMatch(/<script/);
      expect(page).toContain(answer.headers.get('x-request-id') ?? 'none');
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('etag')).toBeNull();
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
      expect(answer.headers.get('retry-after')).toBe(status === 503 ? '10' : null);
    }),
    { seed: 20_261_130, numRuns: 120 },
  );
});

test('what speaks for itself stays as it is', async () => {
  const own = '<html><main>own words</main></html>';
  const page = await ask({ status: 404, type: 'text/html', body: own, way: 'written' });
  expect([await page.text(), page.headers.get('etag')]).toEqual([own, '"of the page"']);
  const data = await ask({ status: 503, type: 'application/json', body: '{"error":"unavailable"}' }, {}, '/api/visits');
  expect([await data.json(), data.headers.get('retry-after')]).toEqual([{ error: 'unavailable' }, '10']);
  for (const headers of [{ rsc: '1' }, { 'next-action': 'a' }] as Record<string, string>[])
    expect(await (await ask({ status: 500, type: 'text/x-component', body: 'E{}' }, headers)).text()).toBe('E{}');
  expect(await (await ask({ status: 200, type: 'text/html', body: SHELL, way: 'headed' })).text()).toBe(SHELL);
  expect((await ask({ status: 416 }, {}, '/media/a.mp4')).headers.get('content-type')).toBeNull();
});

test('programs get two lines of a failure, HEAD nothing but its head', async () => {
  const feed = await ask({ status: 500 }, { accept: '*/*, text/html' }, '/rss.xml');
  expect(await feed.text()).toMatch(/^500 Trang chưa mở được\..*\n500 This page could not be opened\..*\n$/);
  const picture = await ask({ status: 500 }, { 'sec-fetch-dest': 'image', accept: 'text/html' }, '/media/x.webp');
  expect(picture.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const head = await ask({ status: 500, type: 'text/html' }, {}, '/tin', 'HEAD');
  expect([head.status, head.headers.get('cache-control'), await head.text()]).toEqual([500, 'no-store', '']);
});

test('the desk is spoken to in its language, and told that what is being written is kept', async () => {
  const english = { accept: 'text/html', 'accept-language': 'en-GB,vi;q=0.5' };
  expect(await (await ask({ status: 500 }, english, '/dashboard/articles/7')).text()).toMatch(
    /<html lang="en">[\s\S]*is kept in this browser[\s\S]*href="\/dashboard"[\s\S]*<section lang="vi">/,
  );
  expect(await (await ask({ status: 500 }, english)).text()).toMatch(/<html lang="vi">(?![\s\S]*\/dashboard)/);
});

test('what the driver, the network and PostgreSQL say of a database that is away is told from what is wrong with a question', () => {
  const failed = (code: string) => new Error('Failed query', { cause: Object.assign(new Error(code), { code }) });
  for (const code of [
    'CONNECT_TIMEOUT',
    'CONNECTION_CLOSED',
    'ECONNREFUSED',
    'ENOTFOUND',
    '57P01',
    '57P03',
    '53300',
    '08006',
  ])
    expect([code, isDatabaseAway(failed(code))]).toEqual([code, true]);
  for (const code of ['42P01', '23505', '22P02', '25006', ''])
    expect([code, isDatabaseAway(failed(code))]).toEqual([code, false]);
  for (const other of [undefined, 'ECONNREFUSED', new Error('x')]) expect(isDatabaseAway(other)).toBe(false);
});

test('asked for by HEAD, a page with words of its own keeps its headers', async () => {
  const page = { status: 404, type: 'text/html', body: '<main>Không có trang này</main>' };
  const [get, head] = [await ask(page), await ask({ ...page, body: '' }, undefined, '/tin', 'HEAD')];
  for (const name of ['etag', 'cache-control', 'content-type'])
    expect(head.headers.get(name)).toBe(get.headers.get(name));
  expect(head.status).toBe(404);
});
