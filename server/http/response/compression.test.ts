import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, createGunzip, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { compressResponses, packedPages } from '#server/http/response/compression';
import { chooseEncodings } from '#server/http/response/encodings';
import { varyByEncoding } from '#server/http/response/variance';

const PAGE = `<p>${'Nước lên nhanh. '.repeat(500)}</p>`;
const FILE = '/_next/static/chunks/a.js';
const PACKED = brotliCompressSync(PAGE);
let server: Server;

beforeAll(() => runPipeline({ response: [compressResponses(new Map([[`br ${FILE}`, PACKED]])), varyByEncoding] }));
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

test.each([
  ['br', 'br'],
  ['br, gzip;q=0', 'br'],
  ['gzip, br', 'gzip'],
  ['gzip', 'gzip'],
  ['zstd', 'zstd'],
  ['identity', undefined],
])('what comes in pieces is packed as a client that accepts %s can read', async (accept, wanted) => {
  const listener: RequestListener = (_, response) => {
    response.setHeader('content-type', 'text/html');
    response.write(PAGE.slice(0, 100));
    response.end(PAGE.slice(100));
  };
  const { headers, body } = await ask(listener, '/', accept);
  expect([headers['content-encoding'], headers.vary]).toEqual([wanted, 'Accept-Encoding']);
  const read =
    { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync }[String(wanted)] ?? ((all: Buffer) => all);
  expect(read(body).toString()).toBe(PAGE);
});

test('a plain page and a 304 vary as the packed page does, a picture does not', async () => {
  const varyOf = async (status: number, headers: Record<string, string>) => {
    const { headers: got } = await ask(
      (_, response) => {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        response.statusCode = status;
        response.end(status === 304 ? undefined : PAGE);
      },
      '/',
      'identity',
    );
    server.close();
    return got.vary;
  };
  expect(await varyOf(200, { 'content-type': 'text/html', vary: 'rsc' })).toBe('rsc, Accept-Encoding');
  expect(await varyOf(304, { etag: 'W/"a"' })).toBe('Accept-Encoding');
  expect(await varyOf(304, { etag: '"a"' })).toBeUndefined();
  expect(await varyOf(200, { 'content-type': 'image/avif' })).toBeUndefined();
});

test('a client that asks for Zstandard and not for brotli gets it', async () => {
  const { headers, body } = await ask(
    (_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(PAGE);
    },
    '/',
    'gzip, zstd',
  );
  expect(headers['content-encoding']).toBe('zstd');
  expect(zstdDecompressSync(body).toString()).toBe(PAGE);
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

test('two addresses with the same ETag keep each its own page', async () => {
  const page = (path: string, text: string) =>
    ask((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.setHeader('etag', '"same"');
      response.end(text);
    }, path);
  await page('/kinh-te/tin-1', PAGE);
  server.close();
  expect(brotliDecompressSync((await page('/kinh-te/tin-2', `${PAGE}!`)).body).toString()).toBe(`${PAGE}!`);
});

test('a built file goes as the build packed it, whatever query is invented for it; what is not it stays', async () => {
  const sent: RequestListener = (_, response) => {
    response.setHeader('content-type', 'application/javascript');
    response.setHeader('content-length', Buffer.byteLength(PAGE));
    response.write(PAGE.slice(0, 10));
    response.end(PAGE.slice(10));
  };
  for (const path of [FILE, `${FILE}?1`, `${FILE}?${'x'.repeat(100)}`]) {
    const { headers, body } = await ask(sent, path);
    server.close();
    expect([headers['content-encoding'], Number(headers['content-length'])]).toEqual(['br', PACKED.length]);
    expect(body.equals(PACKED), path).toBe(true);
  }
  const missing = await ask((_, response) => {
    response.statusCode = 404;
    response.setHeader('content-type', 'text/plain');
    response.end('not found');
  }, FILE);
  expect([missing.headers['content-encoding'], String(missing.body)]).toEqual([undefined, 'not found']);
});

test('addresses and queries that somebody invents take no kept page’s place', async () => {
  const before = packedPages();
  const page =
    (status: number): RequestListener =>
    (request, response) => {
      response.statusCode = status;
      response.setHeader('content-type', 'text/html');
      response.setHeader('etag', `"${request.url}"`);
      response.end(PAGE);
    };
  for (const [status, path] of [
    [404, '/khong-co'],
    [200, '/tim-kiem?q=a'],
    [200, '/api/v1/articles?page=7'],
    [200, `${FILE}.map?1`],
  ] as const) {
    await ask(page(status), path);
    server.close();
  }
  expect(packedPages()).toBe(before);
  await ask((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.setHeader('etag', '"kept"');
    response.end(PAGE);
  }, '/kinh-te?utm_source=x');
  expect(packedPages()).toBe(before + 1);
});

test('what is long is packed piece by piece, and whole', async () => {
  const long = PAGE.repeat(100);
  const { headers, body } = await ask((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(long);
  });
  expect([headers['content-encoding'], headers['content-length']]).toEqual(['gzip', undefined]);
  expect(String(gunzipSync(body))).toBe(long);
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

describe('chooseEncodings', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br', 'gzip'],
    ['zstd, gzip', 'zstd', 'gzip'],
    ['zstd', 'zstd', 'zstd'],
    ['gzip', 'gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip', 'gzip'],
    ['br, gzip;q=0', 'br', 'br'],
  ])('%s → %s, streamed %s', (accepted, whole, streamed) =>
    expect(chooseEncodings(accepted)).toEqual({ whole, streamed }),
  );
  test.each(['', 'identity', '*', 'deflate'])('none of %s', (accepted) =>
    expect(chooseEncodings(accepted)).toBeUndefined(),
  );
});
