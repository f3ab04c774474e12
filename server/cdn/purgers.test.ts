import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPurge } from '#server/cdn/purgers';

/** Answers as the provider's documentation says. */
let heard: { line: string; headers: IncomingHttpHeaders; body: string }[];
let answer: { status: number; body: string; location?: string };
let url: string;
const server = createServer(async (request, response) => {
  heard.push({ line: `${request.method} ${request.url}`, headers: request.headers, body: await text(request) });
  const headers = { 'content-type': 'application/json', ...(answer.location ? { location: answer.location } : {}) };
  response.writeHead(answer.status, headers).end(answer.body);
});

beforeEach(async () => {
  heard = [];
  answer = { status: 200, body: '{"success":true}' };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

const keys = (count: number) => Array.from({ length: count }, (_, at) => `key-${at}`);
const readerUrl = 'http://127.0.0.1:1';

test('a redirect fails, and takes no secret elsewhere', async () => {
  const elsewhere = createServer((request, response) => {
    heard.push({ line: 'elsewhere', headers: request.headers, body: '' });
    response.end('{"success":true}');
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  answer = { status: 307, body: '', location: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/` };
  for (const purge of [
    openPurge({ provider: 'varnish', readerUrl, purgeUrls: [url], secret: 'b' }),
    openPurge({ provider: 'fastly', readerUrl, serviceId: 'SU1', token: 'secret', api: url }),
    openPurge({ provider: 'cloudflare', readerUrl, zoneId: 'z1', token: 'secret', api: url }),
  ])
    await expect(purge(['content'])).rejects.toThrow();
  expect(heard).toHaveLength(3);
  expect(heard.map(({ line }) => line)).not.toContain('elsewhere');
  elsewhere.close();
});

describe('Varnish', () => {
  const purge = (...purgeUrls: string[]) => openPurge({ provider: 'varnish', readerUrl, purgeUrls, secret: 'b' });

  test('every one is told the keys, with the secret', async () => {
    await purge(url, `${url}/`)(['content', 'media-1']);
    expect(heard).toHaveLength(2);
    expect(heard[0]).toMatchObject({
      line: 'PURGE /',
      headers: { 'xkey-purge': 'content media-1', 'x-purge-secret': 'b' },
    });
  });

  test('one that refuses or is away fails the purge', async () => {
    answer.status = 403;
    await expect(purge(url)(['content'])).rejects.toThrow('HTTP 403');
    answer.status = 200;
    await expect(purge(url, 'http://127.0.0.1:1')(['content'])).rejects.toThrow();
  });
});

describe('Fastly', () => {
  const purge = () => openPurge({ provider: 'fastly', readerUrl, serviceId: 'SU1', token: 'secret', api: url });

  test('a batch of keys at a time, as its API documents', async () => {
    await purge()(keys(300));
    expect(heard.map(({ line }) => line)).toEqual(Array(2).fill('POST /service/SU1/purge'));
    expect(heard[0]?.headers).toMatchObject({ 'fastly-key': 'secret', accept: 'application/json' });
    expect(heard[0]?.headers['fastly-soft-purge']).toBeUndefined();
    expect(heard.flatMap(({ body }) => JSON.parse(body).surrogate_keys)).toEqual(keys(300));
  });

  test('a refusal fails', async () => {
    answer.status = 401;
    await expect(purge()(['content'])).rejects.toThrow('Fastly: HTTP 401');
  });
});

describe('Cloudflare', () => {
  const purge = () => openPurge({ provider: 'cloudflare', readerUrl, zoneId: 'z1', token: 'secret', api: url });

  test('thirty tags at a time, as its API documents', async () => {
    await purge()(keys(70));
    expect(heard.map(({ line }) => line)).toEqual(Array(3).fill('POST /zones/z1/purge_cache'));
    expect(heard[0]?.headers).toMatchObject({ authorization: 'Bearer secret', 'content-type': 'application/json' });
    expect(heard.map(({ body }) => JSON.parse(body).tags.length)).toEqual([30, 30, 10]);
  });

  test('an answer without success fails, whatever its status', async () => {
    answer.body = '{"success":false,"errors":[{"code":1107,"message":"Only enterprise zones"}]}';
    await expect(purge()(['content'])).rejects.toThrow('Only enterprise zones');
    answer = { status: 429, body: 'slow down' };
    await expect(purge()(['content'])).rejects.toThrow('HTTP 429');
  });
});
