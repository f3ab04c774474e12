import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ConnectionOptions, connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '#cli/base/ports';
import { PODCAST_PATH } from '#domain/http/library-paths';
import { startNginx } from '#tests/cluster/nginx';
import { findProgram } from '#tests/support/programs';

const program = findProgram('nginx');
const isMissing = !program || !findProgram('openssl');
const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));

/** Echoes the request; for a built file, sends the type after `?` and a count of requests. */
const node = createServer((request, response) => {
  if (!request.url?.startsWith('/_next/static/')) return response.end(JSON.stringify([request.url, request.headers]));
  const type = decodeURIComponent(request.url.split('?')[1] ?? 'application/javascript');
  response.setHeader('cache-control', 'public, max-age=31536000, immutable').setHeader('content-type', type);
  files += 1;
  response.end(`${files} ${request.headers['accept-encoding'] ?? 'plain'}`);
});
let files = 0;
let nginx: Awaited<ReturnType<typeof startNginx>>;
let [port, plainPort] = [0, 0];

beforeAll(async () => {
  if (isMissing) return;
  await once(node.listen(0, '127.0.0.1'), 'listening');
  [port, plainPort] = [await freePort(), await freePort()];
  const nodes = [(node.address() as AddressInfo).port];
  nginx = await startNginx(program, { folder, plainPort, port, nodes });
});
afterAll(async () => {
  node.close();
  if (!isMissing) await nginx.stop();
  rmSync(folder, { recursive: true });
});

function ask(path: string, headers: Record<string, string> = {}) {
  const options = { host: '127.0.0.1', servername: 'localhost', port, path, ca: nginx.ca };
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const asked = httpsRequest({ ...options, headers: { host: 'localhost', ...headers } }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.on('error', reject).end();
  });
}

/** The agreed TLS version, else the error's code. */
function shakeHands(options: ConnectionOptions) {
  return new Promise<string>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, servername: 'localhost', ca: nginx.ca, ...options }, () => {
      resolve(socket.getProtocol() ?? '');
      socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

test.skipIf(isMissing)('without TLS nothing is shown: readers are sent on, other names are not answered', async () => {
  const plain = `http://127.0.0.1:${plainPort}/tin?q=%`;
  const sent = await new Promise<[number, string]>((resolve, reject) => {
    const asked = get(plain, { headers: { host: 'localhost' } }, (answer) => {
      answer.resume();
      resolve([answer.statusCode ?? 0, answer.headers.location ?? '']);
    });
    asked.on('error', reject);
  });
  expect(sent).toEqual([308, 'https://localhost/tin?q=%']);
  await expect(fetch(plain)).rejects.toThrow();
});

test.skipIf(isMissing)('TLS 1.2 and 1.3, nothing older and nothing weaker, for the site’s own name', async () => {
  expect(await shakeHands({ maxVersion: 'TLSv1.2' })).toBe('TLSv1.2');
  expect(await shakeHands({})).toBe('TLSv1.3');
  // The client really offers it: the server refuses.
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' } as const;
  expect(await shakeHands(old)).toMatch(/ALERT_PROTOCOL_VERSION/);
  expect(await shakeHands({ maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA:AES256-SHA:@SECLEVEL=0' })).toMatch(
    /HANDSHAKE/,
  );
  expect(await shakeHands({ servername: 'evil.example' })).toMatch(/UNRECOGNIZED_NAME/);
});

test.skipIf(isMissing)('what a client says of itself does not reach a node', async () => {
  const claimed = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-real-ip': '203.0.113.9',
    forwarded: 'for=203.0.113.9',
    'x-middleware-subrequest': 'middleware',
    'x-request-id': 'evil',
  };
  const { text } = await ask('/tin', claimed);
  expect(text).not.toMatch(/203\.0\.113\.9|evil|"middleware"/);
  expect(JSON.parse(text)[1]).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' });
});

test.skipIf(isMissing)(
  'what only Next’s parts say to each other reaches no node, but its router’s at the desk',
  async () => {
    const router = { rsc: '1', 'next-url': '/a', 'next-router-state-tree': '%5B%5D', 'next-router-prefetch': '1' };
    const inner = { 'x-middleware-prefetch': '1', 'x-nextjs-data': '1', 'x-matched-path': '/a', 'next-resume': '1' };
    const heard = async (path: string) => JSON.parse((await ask(path, { ...router, ...inner })).text)[1];
    const ofReader = await heard('/kinh-te');
    expect(Object.keys(ofReader).filter((name) => name in router || name in inner)).toEqual([]);
    expect(ofReader).toMatchObject({ 'sec-purpose': 'prefetch' });
    const ofDesk = await heard('/dashboard/site');
    expect(ofDesk).toMatchObject(router);
    expect(Object.keys(ofDesk).filter((name) => name in inner)).toEqual([]);
    expect(JSON.parse((await ask('/kinh-te', { 'sec-purpose': 'prefetch;prerender' })).text)[1]).toMatchObject({
      'sec-purpose': 'prefetch;prerender',
    });
  },
);

test.skipIf(isMissing)(
  'of built files only what is one is kept, one copy for each encoding, whoever asked first',
  async () => {
    const read = async (query: string, encoding?: string) =>
      (await ask(`/_next/static/a.js${query}`, encoding ? { 'accept-encoding': encoding } : {})).text;
    for (const odd of ['text/html', 'text/x-component', 'application/octet-stream'])
      for (const turn of [files + 1, files + 2]) expect(await read(`?${odd}`)).toBe(`${turn} plain`);
    const first = files + 1;
    expect(await read('')).toBe(`${first} plain`);
    expect(await read('', 'gzip, br;q=1')).toBe(`${first + 1} br`);
    for (const again of ['', '?text/html', '?b'])
      for (const [encoding, copy] of [
        [undefined, `${first} plain`],
        ['br', `${first + 1} br`],
        ['zstd, br, gzip', `${first + 1} br`],
      ] as const)
        expect(await read(again, encoding), again).toBe(copy);
  },
);

test.skipIf(isMissing)('parts of sounds and videos, and captions, come from a node each time', async () => {
  for (const file of ['file.mp3', 'file.m4a', 'file.mp4', 'captions-0123456789abcdef.vtt']) {
    const range = { range: 'bytes=5-9', 'if-range': '"a"' };
    const [path, headers] = JSON.parse((await ask(`/media/a/${file}`, range)).text);
    expect(path).toBe(`/media/a/${file}`);
    expect(headers, file).toMatchObject(range);
  }
});

test.skipIf(isMissing)('metrics are not handed on, however they are asked for', async () => {
  for (const path of ['/api/metrics', '/api/metrics?a', '/api//metrics', '/api/%6detrics', '/x/../api/metrics'])
    expect((await ask(path)).status, path).toBe(404);
});

test('all feeds are among what is made anew for each asker, and pages are not', () => {
  const conf = readFileSync('deploy/nginx/cong-tin.conf', 'utf8');
  const places = [...conf.matchAll(/location ([~=]) (\S+) \{\n +limit_req zone=cong_tin_made/g)];
  const isLimited = (asked: string) =>
    places.some(([, kind, place = '']) => (kind === '=' ? asked === place : new RegExp(place).test(asked)));
  const lists = ['', '/kinh-te', '/chuyen-de/lua', '/tac-gia/lan', '/tu-khoa/lua'];
  const feeds = lists.flatMap((list) => ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `${list}/${file}`));
  for (const path of [...feeds, PODCAST_PATH]) expect(isLimited(path), path).toBe(true);
  for (const path of ['/', ...lists.slice(1), '/thu-vien/audio', '/a/b/rss.xml'])
    expect(isLimited(path), path).toBe(false);
});

test.skipIf(isMissing)(
  'who asks for what is made anew without end is told to wait, and gets pages all the same',
  async () => {
    for (const feed of ['/rss.xml', '/kinh-te/atom.xml', '/tim-kiem?q=a']) {
      const asking = async (): Promise<Awaited<ReturnType<typeof ask>>> => {
        const answers = await Promise.all(Array.from({ length: 20 }, () => ask(feed)));
        return answers.find(({ status }) => status !== 200) ?? asking();
      };
      const { status, headers, text } = await asking();
      expect([status, headers['retry-after'], headers['cache-control']], feed).toEqual([429, '5', 'no-store']);
      expect(text).toContain('Xin thử lại sau ít giây');
      expect((await ask('/tin')).status).toBe(200);
    }
  },
);

test.skipIf(isMissing)(
  'where no node is left its own answer is as guarded as theirs, and names no version',
  async () => {
    node.close();
    node.closeAllConnections();
    const { status, headers } = await ask('/');
    expect(status).toBe(503);
    expect(headers).toMatchObject({
      server: 'nginx',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'strict-transport-security': 'max-age=63072000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'retry-after': '5',
    });
  },
);
