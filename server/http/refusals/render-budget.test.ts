import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOWHERE_PATH } from '#domain/http/paths';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { limitRenderings } from '#server/http/refusals/render-budget';

/** Requests with `x-leaves` wait, others get 404, with `x-nowhere` that of all that lead nowhere. */
const waiting: ServerResponse[] = [];
const server = createServer((asked, response) => {
  if (asked.headers['x-leaves']) waiting.push(response);
  else {
    if (asked.headers['x-nowhere']) asked.url = NOWHERE_PATH;
    response.writeHead(404).end();
  }
});
let port = 0;

beforeAll(async () => {
  runPipeline({ answer: [limitRenderings({ perSecond: 0.001, burst: 5 })] });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
  process.env['PORT'] = String(port);
  process.env['NEXTAUTH_SECRET'] = 'a secret of this test, long enough';
});
afterAll(() => server.close());

const ask = async (path: string, method = 'GET', from = '::1', more = {}) => {
  const headers = { 'x-forwarded-for': from, ...more };
  const [answer] = await once(
    request({ port, host: '127.0.0.1', path, method, headers, agent: false }).end(),
    'response',
  );
  answer.resume();
  return answer.statusCode;
};

test('who leaves before the answer has had the page made all the same, and makes no invented address known', async () => {
  const leave = async (path: string) => {
    const asked = request({
      port,
      host: '127.0.0.1',
      path,
      headers: { 'x-leaves': '1', 'x-forwarded-for': '203.0.113.1' },
      agent: false,
    }).end();
    asked.on('error', () => {});
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    asked.destroy();
    await once(response, 'close');
  };
  for (let id = 1; id <= 5; id++) await leave(`/kinh-te/tin-${id}`);
  expect(waiting).toHaveLength(5);
  for (const path of ['/kinh-te/tin-1', '/kinh-te/tin-9'])
    expect(await ask(path, 'GET', '203.0.113.1'), path).toBe(429);
});

test('an address that leads nowhere costs a lookup, one of a list whose articles are counted for it a rendering', async () => {
  const answersOf = async (path: string, from: string) => {
    const answers = [];
    for (let time = 0; time < 8; time++) answers.push(await ask(path, 'GET', from, { 'x-nowhere': '1' }));
    return answers;
  };
  expect(await answersOf('/kinh-te/khong-co', '203.0.113.7')).toEqual(Array(8).fill(404));
  for (const [place, path] of ['/tu-khoa/x', '/tac-gia/x', '/chuyen-de/x', '/thu-vien/video'].entries())
    expect((await answersOf(`${path}/trang/9`, `198.51.100.${place}`)).at(-1), path).toBe(429);
});

test('a beacon costs nothing, and its address is a page like others to who reads it', async () => {
  for (let time = 0; time < 20; time++) expect(await ask('/luot-xem?p=/', 'POST', '203.0.113.2')).toBe(404);
  const said = [];
  for (let time = 0; time < 10; time++) said.push(await ask(`/luot-xem?p=/${time}`, 'GET', '203.0.113.2'));
  expect(said.slice(0, 4)).toEqual([404, 404, 404, 404]);
  expect(said.slice(-4)).toEqual([429, 429, 429, 429]);
});
