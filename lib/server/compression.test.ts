import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, createGunzip } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compressResponses, preferredEncoding } from '#lib/server/compression';

const PAGE = `<p>${'Nước lên nhanh. '.repeat(500)}</p>`;
let server: Server;

beforeAll(() => compressResponses());
afterEach(() => new Promise((resolve) => server.close(resolve)));

async function ask(listener: RequestListener, path = '/', accept = 'gzip, deflate, br') {
  server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve) =>
    httpRequest({ port, path, headers: { 'accept-encoding': accept } }, resolve).end(),
  );
  return { headers: answer.headers, body: await buffer(answer) };
}

test('a whole page comes as brotli, with its length', async () => {
  const { headers, body } = await ask((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('etag', '"one"');
    response.setHeader('content-length', Buffer.byteLength(PAGE));
    response.end(PAGE);
  });
  expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(Number(headers['content-length'])).toBe(body.length);
  expect(brotliDecompressSync(body).toString()).toBe(PAGE);
});

test('the same address with another ETag is packed anew', async () => {
  const page = (text: string, etag: string) =>
    ask((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.setHeader('etag', etag);
      response.end(text);
    });
  await page(PAGE, '"a"');
  server.close();
  expect(brotliDecompressSync((await page(`${PAGE}!`, '"b"')).body).toString()).toBe(`${PAGE}!`);
});

test('what is streamed arrives piece by piece', async () => {
  let release = () => {};
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  server = createServer(async (_, response) => {
    response.setHeader('content-type', 'text/html');
    response.flushHeaders();
    response.write(PAGE);
    await waiting;
    response.end('end');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve) =>
    httpRequest({ port, headers: { 'accept-encoding': 'gzip' } }, resolve).end(),
  );
  expect(answer.headers['content-encoding']).toBe('gzip');
  const text = answer.pipe(createGunzip()).setEncoding('utf8');
  let arrived = '';
  for await (const piece of text) {
    arrived += piece;
    if (arrived === PAGE) release();
  }
  expect(arrived).toBe(`${PAGE}end`);
});

test('pictures, short answers and 304 stay as they are', async () => {
  const plain = async (status: number, type: string, text: string) => {
    const { headers, body } = await ask((_, response) => {
      response.statusCode = status;
      response.setHeader('content-type', type);
      response.end(text);
    });
    server.close();
    return [headers['content-encoding'], body.toString()];
  };
  expect(await plain(200, 'image/avif', PAGE)).toEqual([undefined, PAGE]);
  expect(await plain(200, 'text/html', 'ngắn')).toEqual([undefined, 'ngắn']);
  expect(await plain(304, 'text/html', '')).toEqual([undefined, '']);
});

describe('preferredEncoding', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['', undefined],
    ['identity', undefined],
  ])('%s → %s', (accepted, encoding) => expect(preferredEncoding(accepted)).toBe(encoding));
});
