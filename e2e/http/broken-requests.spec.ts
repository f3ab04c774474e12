import { request as httpRequest } from 'node:http';
import { expect } from '@playwright/test';
import { freePort } from '#cli/base/ports';
import { type Server, startServer } from '#cli/web/server';
import { test } from '#e2e/support/test';

let server: Server;
let log = '';

/** A server whose pages nobody has requested yet. */
test.beforeAll(async () => {
  const env = { DATABASE_URL: process.env['DATABASE_URL'] ?? '', LOG_FORMAT: 'json' };
  server = await startServer({ port: await freePort(), host: '127.0.0.1', env, stdio: 'pipe' });
  for (const stream of [server.process.stdout, server.process.stderr])
    stream?.on('data', (chunk) => {
      log += chunk;
    });
});
test.afterAll(() => server.stop());
test.beforeEach(() => {
  log = '';
});

/** Status 0 where the server breaks off. */
function raw(method: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number; type: string; text: string; location?: string | undefined }>((resolve) => {
    const asked = httpRequest({ host: hostname, port, method, path, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          type: answer.headers['content-type'] ?? '',
          location: answer.headers.location,
          text,
        }),
      );
    });
    asked.on('error', () => resolve({ status: 0, type: '', text: '' })).end();
  });
}

const faults = () => log.split('\n').filter((line) => /"level":"(error|warn)"/.test(line));

const BROKEN = ['/%', '/%E0%A4%A', '/tin/%zz', '/api/%', '/api/v1/%', '/media/%/%ff', '/_next/%']
  .concat(['/_next/static/%zz.js', '/xem-truoc/%', '/sitemaps/%', '/kinh-te/trang/%', '/%/%/%', '/%?q=%', '/%2e%2e/%'])
  // Decodable, some of them twice.
  .concat(['/%25', '/tin/%25zz', '/api/%2525', '/%00', '/tin/%00', '/%ef%bf%be', '/%0a', '/%5c%5c']);

test('an address that cannot be decoded is not found, and no fault of ours', async () => {
  for (const path of BROKEN)
    for (const method of ['GET', 'HEAD']) {
      const { status } = await raw(method, path);
      expect([400, 404], `${method} ${path} ${status}`).toContain(status);
    }
  // Before sign-in the desk does not reveal which pages exist.
  const desk = await raw('GET', '/dashboard/%c0%af');
  expect([desk.status, desk.location?.split('?')[0]]).toEqual([307, '/dang-nhap']);
  const page = await raw('GET', '/%');
  expect(page.type).toContain('text/html');
  expect(page.text).toContain('Không tìm thấy trang');
  for (const path of ['/?%', '/kinh-te?%zz=%', '/tim-kiem?q=%E0%A4%A', '/api/suggestions?q=%', '/rss.xml?%'])
    expect((await raw('GET', path)).status, path).toBe(200);
  expect(faults()).toEqual([]);
});

test('a host before the path chooses nothing', async () => {
  for (const path of ['/', '/kinh-te', '/dashboard', '/khong-co', '/kinh-te/trang/1', '/rss.xml', '/%']) {
    const named = await raw('GET', `http://evil.example${path}`);
    const usual = await raw('GET', path);
    expect([named.status, named.type, named.location], path).toEqual([usual.status, usual.type, usual.location]);
    expect(named.text, path).not.toContain('evil.example');
  }
});

test('nobody has pictures drawn in sizes of their own', async () => {
  const own = /\/media\/[0-9a-f]{64}\/\d+\.webp/.exec((await raw('GET', '/kinh-te')).text)?.[0] ?? '';
  expect((await raw('GET', own)).status).toBe(200);
  for (const address of [own, '/icon.svg', '/api/visits', 'http://127.0.0.1:1/']) {
    const query = new URLSearchParams({ url: address, w: '640', q: '75' });
    expect((await raw('GET', `/_next/image?${query}`)).status, address).toBe(404);
  }
  expect(faults()).toEqual([]);
});

test('steps up and down in an address hide nothing from what guards by it', async () => {
  for (const path of ['/./dang-nhap', '/dang-nhap#a', '/x/%2e%2e/dang-nhap'])
    expect((await raw('GET', path)).text, path).toContain('<script nonce="');
  for (const path of ['/x/../tim-kiem?q=tin', '/x/%2e%2e/tim-kiem?q=tin'])
    expect((await raw('GET', path)).text, path).toContain('name="q" value="tin"');
  expect((await raw('GET', '/x/%2E%2e/dashboard')).location).toBe('/dang-nhap');
});

/** Headers of Next's router or between its parts. */
const INNER: Record<string, string>[] = [
  { rsc: '1' },
  { rsc: '1', 'next-router-state-tree': '%' },
  { rsc: '1', 'next-router-state-tree': '%5B%22evil.example%22%5D' },
  { rsc: '1', 'next-router-state-tree': '[' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/../../evil.example' },
  { rsc: '1', 'next-url': '//evil.example/%' },
  { 'next-action': 'evil.example' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-rewrite': 'http://evil.example/', 'x-middleware-next': '1' },
  { 'x-middleware-set-cookie': 'a=evil.example', 'x-middleware-override-headers': 'cookie' },
  { 'x-matched-path': '/dashboard', 'x-now-route-matches': '1=evil.example' },
  { 'x-invoke-path': '/dashboard', 'x-invoke-status': '200', 'x-invoke-error': '{"message":"evil.example"}' },
  { 'x-invoke-output': '/dashboard', 'x-invoke-query': '%7B' },
  { 'x-nextjs-data': '1', 'x-nextjs-rewritten-path': '//evil.example' },
  { 'x-prerender-revalidate': 'evil.example', 'x-prerender-revalidate-if-generated': '1' },
  { 'x-next-revalidated-tags': 'evil.example', 'x-next-revalidate-tag-token': 'evil.example' },
  { 'x-next-resume-state-length': '1', 'next-resume': '1' },
  { purpose: 'prefetch', 'sec-fetch-dest': 'evil.example' },
  { cookie: '__prerender_bypass=evil.example; __next_preview_data=evil.example; NEXT_LOCALE=evil.example; %=%' },
  { range: 'bytes=-1', 'if-none-match': '"', 'accept-encoding': 'evil.example;q=9', 'accept-language': ';;;' },
  { 'content-type': 'multipart/form-data', 'content-length': '0' },
];
const PAGES = ['/', '/kinh-te', '/gioi-thieu', '/tim-kiem?q=evil', '/khong-co', '/dang-nhap', '/rss.xml'].concat([
  '/api/v1/categories',
  '/api/health/live',
  '/media/x/y',
]);

test('no header that Next keeps for itself makes it fail, opens the desk or stays in a page', async () => {
  for (const headers of INNER) {
    for (const path of PAGES) {
      const said = `${JSON.stringify(headers)} ${path}`;
      const hostile = await raw('GET', path, headers);
      expect(hostile.status, said).toBeLessThan(500);
      expect(hostile.status, said).toBeGreaterThan(0);
      const usual = await raw('GET', path);
      expect(usual.status, said).toBe(path === '/khong-co' || path === '/media/x/y' ? 404 : 200);
      expect(usual.text, said).not.toContain('evil.example');
      if (usual.type.startsWith('text/html')) expect(usual.text, said).toMatch(/<main|Không tìm thấy trang/);
    }
    const desk = await raw('GET', '/dashboard', headers);
    expect([307, 404], `${JSON.stringify(headers)} ${desk.status}`).toContain(desk.status);
  }
  expect(faults()).toEqual([]);
});

test('no method makes it fail', async () => {
  const files = ['/icon.svg', '/luot-xem.js', '/_next/image', '/_next/static/none.js'].concat(
    /\/_next\/static\/[\w/.-]+\.js/.exec((await raw('GET', '/dang-nhap')).text)?.[0] ?? [],
  );
  expect(files).toHaveLength(5);
  for (const path of files) expect((await raw('POST', path)).status, path).toBe(405);
  expect((await raw('TRACE', '/', { cookie: 'a=geheim' })).status).toBe(405);
  for (const method of ['OPTIONS', 'TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'POST', 'PURGE'])
    for (const path of [...PAGES, ...files, '/dashboard', '/api/uploads', '/%']) {
      const { status } = await raw(method, path, { 'content-length': '0' });
      expect(status, `${method} ${path}`).toBeGreaterThan(0);
      expect(status, `${method} ${path}`).toBeLessThan(500);
    }
  expect(faults()).toEqual([]);
});

test('a cookie or a sign-in that cannot be read is none, and no fault of ours', async () => {
  for (const cookie of [
    'next-auth.callback-url=http://[',
    'next-auth.csrf-token=%',
    'a'.repeat(9000),
    '%=%;;=;__proto__=1',
  ])
    for (const path of ['/dashboard', '/api/auth/session', '/api/auth/csrf', '/', '/dang-nhap'])
      expect((await raw('GET', path, { cookie })).status, `${cookie.slice(0, 40)} ${path}`).toBeLessThan(400);
  for (const [type, body] of [
    ['application/json', '['],
    ['application/json', '{"csrfToken":{"a":1},"email":["x"],"password":{"$gt":""}}'],
    ['application/x-www-form-urlencoded', 'csrfToken=%&email=%00&password=%ff'],
    ['multipart/form-data; boundary=x', '--y'],
    ['', ''],
  ] as const) {
    const headers = { origin: server.url, ...(type ? { 'content-type': type } : {}) };
    const answer = await fetch(`${server.url}/api/auth/callback/credentials`, {
      method: 'POST',
      headers,
      body: Buffer.from(body),
      redirect: 'manual',
    });
    expect(answer.status, body).toBeLessThan(500);
    expect(answer.headers.get('set-cookie') ?? '', body).not.toContain('session-token');
  }
  expect(faults()).toEqual([]);
});

test('a sign-in longer than any is refused before it is read, whether or not its length is told', async () => {
  const headers = { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' };
  for (const body of ['a'.repeat(1_000_000), new Blob(['a'.repeat(1_000_000)]).stream()]) {
    const asked = { method: 'POST', headers, body, duplex: 'half', redirect: 'manual' } as RequestInit;
    expect((await fetch(`${server.url}/api/auth/callback/credentials`, asked)).status).toBe(413);
  }
  expect(faults()).toEqual([]);
});
