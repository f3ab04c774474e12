import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerUnchangedPage } from '#server/http/next/page-validators';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { compressResponses } from '#server/http/response/compression';

const PAGE = `<p>${'Nước lên nhanh. '.repeat(500)}</p>`;
const MADE = 'Wed, 25 Nov 2026 01:00:00 GMT';
const BEFORE = 'Wed, 25 Nov 2026 00:59:59 GMT';
let server: Server;

beforeAll(async () => {
  runPipeline({ response: [answerUnchangedPage, compressResponses()] });
  server = createServer((request, response) => {
    if (request.url === '/gone') response.statusCode = 410;
    if (request.url !== '/undated') response.setHeader('Last-Modified', MADE);
    response.setHeader('ETag', '"one"');
    response.setHeader('x-date-heard', request.headers['if-modified-since'] ?? 'no');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-length', Buffer.byteLength(PAGE));
    response.end(request.method === 'HEAD' ? null : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

async function ask(headers: Record<string, string>, path = '/', method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve) =>
    httpRequest({ port, path, method, headers }, resolve).end(),
  );
  return { status: answer.statusCode, headers: answer.headers, bytes: (await buffer(answer)).length };
}

test.each(['GET', 'HEAD'])(
  '%s of a page made no later than the date is answered by 304 and nothing',
  async (method) => {
    for (const encoding of ['br', 'identity']) {
      const answer = await ask({ 'if-modified-since': MADE, 'accept-encoding': encoding }, '/', method);
      expect(answer).toMatchObject({ status: 304, bytes: 0, headers: { 'last-modified': MADE, etag: 'W/"one"' } });
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(answer.headers['content-length']).toBeUndefined();
    }
  },
);

test.each([
  ['made later', { 'if-modified-since': BEFORE }, '/', 200],
  ['asked for with no date at all', { 'if-modified-since': 'yesterday' }, '/', 200],
  ['that does not say when it was made', { 'if-modified-since': MADE }, '/undated', 200],
  ['that is gone', { 'if-modified-since': MADE }, '/gone', 410],
] as const)('a page %s is sent whole', async (_, headers, path, status) => {
  expect(await ask(headers, path)).toMatchObject({ status, bytes: Buffer.byteLength(PAGE) });
});

test('a date beside a tag is not heard', async () => {
  const { status, headers } = await ask({ 'if-modified-since': MADE, 'if-none-match': '"other"' });
  expect([status, headers['x-date-heard']]).toEqual([200, 'no']);
});

test('the tag of a page is weak however it is packed, that of a file is strong', async () => {
  const tagOf = async (encoding: string, path = '/') =>
    (await ask({ 'accept-encoding': encoding }, path)).headers['etag'];
  expect([await tagOf('br'), await tagOf('gzip'), await tagOf('identity')]).toEqual(Array(3).fill('W/"one"'));
  expect(await tagOf('identity', '/media/x/a.mp4')).toBe('"one"');
});
