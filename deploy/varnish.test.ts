import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '#cli/base/ports';
import { isStreamed, SERVED_TYPES } from '#domain/media/served';
import { findProgram } from '#tests/support/programs';
import { startVarnish } from '#tests/support/varnish';

const isMissing = !findProgram('varnishd');
const folder = mkdtempSync(path.join(tmpdir(), 'varnish-'));
let varnish: Awaited<ReturnType<typeof startVarnish>>;
let port = 0;
/** Headers of the portal's next answers. */
let said: Record<string, string> = {};
let answers = 0;
/** Whether it answers with the part that was asked for. */
let knowsParts = false;
let clients = 0;

/** Allows caching of everything; reports how often and with which headers it was asked. */
const portal = createServer((asked, response) => {
  if (asked.url === '/api/health/serving') return response.end();
  answers += 1;
  response.setHeader('surrogate-control', 'max-age=900, stale-if-error=0');
  for (const [name, value] of Object.entries(said)) response.setHeader(name, value);
  const body = JSON.stringify([answers, asked.headers]);
  if (knowsParts && asked.headers.range) {
    response.statusCode = 206;
    response.setHeader('content-range', `bytes 5-${body.length + 4}/9999`);
  }
  response.end(body);
});

beforeAll(async () => {
  if (isMissing) return;
  await once(portal.listen(0, '127.0.0.1'), 'listening');
  port = await freePort();
  varnish = await startVarnish(folder, port, (portal.address() as AddressInfo).port, 'secret');
});
afterAll(async () => {
  await varnish?.stop();
  portal.close();
  portal.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Each time as another client, since one is limited. */
async function ask(address: string, more: Record<string, string> = {}, method = 'GET') {
  clients += 1;
  const headers = { host: 'a', 'x-forwarded-for': `203.0.113.${clients % 250}`, ...more };
  const options = { host: '127.0.0.1', port, path: address, method, headers, agent: false };
  const [answer] = await once(request(options).end(), 'response');
  return JSON.parse(await text(answer)) as [number, Record<string, string>];
}

async function isKept(address: string): Promise<boolean> {
  const [first] = await ask(address);
  const [second] = await ask(address);
  return first === second;
}

const PAGE = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=0, must-revalidate' };

test.skipIf(isMissing)(
  'what is not what its address has is not kept, though the portal says that it may be',
  async () => {
    const types: Record<string, string> = {
      '/': 'text/html',
      '/kinh-te/a-1': 'text/html; charset=utf-8',
      '/rss.xml': 'application/rss+xml; charset=utf-8',
      '/kinh-te/feed.json': 'application/feed+json',
      '/sitemap.xml': 'application/xml; charset=utf-8',
      '/icon.svg': 'image/svg+xml',
      '/_next/static/a.css': 'text/css',
      '/_next/static/a.woff2': 'font/woff2',
      '/luot-xem.js': 'application/javascript; charset=UTF-8',
      '/media/a/1.avif': 'image/avif',
      '/media/a/file.pdf': 'application/pdf',
      '/media/a/captions-0.vtt': 'text/vtt; charset=utf-8',
    };
    for (const [address, type] of Object.entries(types)) {
      for (const other of [...Object.values(types), 'application/json', 'text/x-component', 'text/plain', '']) {
        said = { ...PAGE, 'content-type': other };
        if (isLike(address, type, other)) continue;
        expect(await isKept(`${address.replace('a', `a${answers}`)}`), `${address} ${other}`).toBe(false);
      }
      said = { ...PAGE, 'content-type': type };
      expect(await isKept(address), address).toBe(true);
    }
  },
);

function isLike(address: string, type: string, other: string): boolean {
  const kind = (one: string) => one.split(';')[0];
  if (kind(type) === kind(other)) return true;
  if (address.startsWith('/_next/')) return /css|font|image|javascript|json$/.test(other) && !/feed/.test(other);
  return address.endsWith('.xml') && /xml/.test(other) && !/svg/.test(other);
}

const FILES = [...SERVED_TYPES].map(([ending, type]) => ({ ending, type }));

test.skipIf(isMissing).each(FILES.filter(({ ending }) => !isStreamed(ending)))(
  'a file in .$ending is kept as $type alone',
  async ({ ending, type }) => {
    const address = () => `/media/${answers}/a.${ending}`;
    for (const other of ['text/html', 'application/json', 'text/x-component', 'image/svg+xml', 'audio/mpeg', '']) {
      said = { ...PAGE, 'content-type': other };
      expect(await isKept(address()), other).toBe(false);
    }
    said = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
    expect(await isKept(address())).toBe(true);
    said = { 'content-type': type, 'cache-control': 'no-cache' };
    expect(await isKept(address())).toBe(false);
  },
);

test.skipIf(isMissing).each(FILES.filter(({ ending }) => isStreamed(ending)))(
  'a part of a file in .$ending is asked of the portal, which alone knows it',
  async ({ ending, type }) => {
    said = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
    knowsParts = true;
    const address = `/media/a/file.${ending}`;
    const range = 'bytes=5-';
    const [first, headers] = await ask(address, { range, 'if-range': '"a"' });
    expect(headers).toMatchObject({ range, 'if-range': '"a"' });
    expect((await ask(`${address}?v=1`, { range }))[1]).toMatchObject({ range });
    knowsParts = false;
    expect((await ask(address))[0]).toBe(first + 2);
    expect(await isKept(address)).toBe(false);
  },
);

test.skipIf(isMissing)('nothing private, and no word between Next’s parts, is kept; nor another spelling', async () => {
  const more: Record<string, string>[] = [
    { 'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate' },
    { 'cache-control': 'no-store' },
    { 'x-middleware-skip': '1' },
    { 'x-nextjs-redirect': '/a' },
    { 'set-cookie': 'a=1' },
  ];
  for (const [place, one] of more.entries()) {
    said = { ...PAGE, ...one };
    expect(await isKept(`/rieng-${place}`), JSON.stringify(one)).toBe(false);
  }
  said = { ...PAGE, 'x-nextjs-cache': 'HIT', 'x-nextjs-stale-time': '300' };
  expect(await isKept('/kinh-te')).toBe(true);
  for (const odd of ['/kinh%2Dte', '//kinh-te', '/kinh-te/', '/x/../kinh-te', '/./kinh-te', '/kinh-te;a', '/kinh-te#a'])
    expect(await isKept(odd), odd).toBe(false);
});

test.skipIf(isMissing)(
  'what only Next’s parts say to each other is heard of nobody, but its router at the desk',
  async () => {
    said = PAGE;
    const router = { RSC: '1', 'Next-Url': '/a', 'next-router-state-tree': '[]', 'next-router-prefetch': '1' };
    const inner = {
      'x-middleware-prefetch': '1',
      'X-Nextjs-Data': '1',
      'x-next-x': '1',
      'x-invoke-path': '/',
      'next-new': '1',
    };
    const heard = async (address: string, method = 'GET') => {
      const [, headers] = await ask(address, { ...router, ...inner, 'next-action': 'f', 'x-file-name': 'a' }, method);
      expect(headers['x-file-name']).toBe('a');
      expect(headers['sec-purpose']).toBe('prefetch');
      return Object.keys(headers).filter((name) => /^(rsc|x-(?!forwarded|file|varnish)|next)/.test(name));
    };
    const ofRouter = [...Object.keys(router).map((name) => name.toLowerCase()), 'next-action'];
    expect(await heard(`/tin-${answers}`)).toEqual([]);
    expect(await heard('/tim-kiem?q=a')).toEqual([]);
    expect((await heard('/dashboard')).sort()).toEqual(ofRouter.sort());
    expect(await heard('/kinh-te', 'POST')).toContain('next-action');
  },
);
