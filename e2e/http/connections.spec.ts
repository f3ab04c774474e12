import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from '@playwright/test';
import { freePort } from '#cli/base/ports';
import { type Server, startServer } from '#cli/web/server';
import { ADMINISTRATOR } from '#demo/portal';
import { findAction } from '#e2e/support/server-action';
import { test } from '#e2e/support/test';
import { readAccessLog, startNginx } from '#tests/cluster/nginx';
import { signIn } from '#tests/cluster/sign-in';
import { findProgram } from '#tests/support/programs';
import { startVarnish } from '#tests/support/varnish';

type Way = { name: string; begin(options: object): ClientRequest; close(): void };

const folder = mkdtempSync(path.join(tmpdir(), 'connections-'));
const stops: (() => Promise<unknown>)[] = [];
const ways: Way[] = [];
let server: Server;
let site = '';
let session = '';
let log = '';
let nginxLog = '';

test.beforeAll(async () => {
  const [port, nginxPort, plainPort, varnishPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  site = `https://localhost:${nginxPort}`;
  const env = { DATABASE_URL: process.env['DATABASE_URL'] ?? '', SITE_URL: site, NEXTAUTH_URL: site };
  const more = { TRUSTED_PROXIES: '1', LOG_FORMAT: 'json', RENDERS_PER_SECOND: '0' };
  server = await startServer({ port, host: '127.0.0.1', env: { ...env, ...more }, stdio: 'pipe' });
  stops.push(() => server.stop());
  for (const stream of [server.process.stdout, server.process.stderr])
    stream?.on('data', (chunk) => {
      log += chunk;
    });
  session = await signIn({ url: server.url, site }, ADMINISTRATOR, process.env['DEMO_PASSWORD'] ?? '');
  ways.push(wayOver('the node itself', port));
  const varnish = await startVarnish(path.join(folder, 'varnish'), varnishPort, port, 'secret');
  if (varnish) {
    stops.push(() => varnish.stop());
    ways.push(wayOver('Varnish', varnishPort));
  }
  const program = findProgram('nginx');
  if (program) {
    const nginx = await startNginx(program, {
      folder: path.join(folder, 'nginx'),
      plainPort,
      port: nginxPort,
      nodes: [port],
    });
    stops.push(() => nginx.stop());
    nginxLog = nginx.log;
    const agent = new TlsAgent({ keepAlive: true, maxSockets: 1, ca: nginx.ca, servername: 'localhost' });
    const to = { host: '127.0.0.1', port: nginxPort, agent };
    ways.push({
      name: 'nginx',
      begin: (options) => tlsRequest({ ...to, ...options }),
      close: () => agent.destroy(),
    });
  }
});
test.afterAll(async () => {
  for (const way of ways) way.close();
  for (const stop of stops.toReversed()) await stop();
  rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(() => {
  log = '';
});

function wayOver(name: string, port: number): Way {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const begin = (options: object) => httpRequest({ host: '127.0.0.1', port, agent, ...options });
  return { name, begin, close: () => agent.destroy() };
}

type Sent = { method?: string; headers: Record<string, string>; body: string };

function send(way: Way, address: string, { method = 'POST', headers, body }: Sent) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const length = headers['transfer-encoding'] ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const given = { host: new URL(site).host, 'user-agent': 'Mozilla/5.0', ...length, ...headers };
    const asked = way.begin({ method, path: address, headers: given });
    const take = async (answer: IncomingMessage) =>
      resolve({ status: answer.statusCode ?? 0, text: await text(answer) });
    asked.on('response', (answer) => take(answer).catch(reject)).on('error', reject);
    // With `Expect`, sends the body only after 100 Continue.
    if (headers['expect']) asked.on('continue', () => asked.end(body)).flushHeaders();
    else asked.end(body);
    if (headers['expect']) asked.on('response', () => asked.end());
  });
}

const ask = (way: Way, address: string) => send(way, address, { method: 'GET', headers: {}, body: '' });

const LONG = 400_000;
const FLIGHT = `--x\r\ncontent-disposition: form-data; name="0"\r\n\r\n["$Q1"]\r\n--x\r\ncontent-disposition: form-data; name="1"\r\n\r\n[${'1,'.repeat(LONG / 2)}1]\r\n`;
const FORM = 'multipart/form-data; boundary=x';
const action = (id: string) => ({ 'next-action': id, 'content-type': FORM, accept: 'text/x-component' });

function refusals(): Record<string, Sent> {
  const known = action(findAction('saveSiteAction').id);
  const own = { origin: site };
  return {
    'no session': { headers: { ...known, ...own }, body: `${FLIGHT}--x--\r\n` },
    'no session, in chunks': { headers: { ...known, ...own, 'transfer-encoding': 'chunked' }, body: FLIGHT },
    'no session, asked to wait': { headers: { ...known, ...own, expect: '100-continue' }, body: FLIGHT },
    'another site': { headers: { ...known, origin: 'https://evil.example' }, body: FLIGHT },
    'no origin at all': { headers: { ...known, origin: 'null' }, body: FLIGHT },
    'an origin that is no address': { headers: { ...known, origin: 'http://%' }, body: FLIGHT },
    'an unknown action': { headers: { ...action('00'.repeat(21)), ...own }, body: FLIGHT },
    'no action’s name': { headers: { ...action('toString'), ...own }, body: FLIGHT },
    'a form': { headers: { 'content-type': FORM, ...own }, body: FLIGHT },
    'a form by another name': { headers: { 'content-type': 'Multipart/mixed; boundary=x', ...own }, body: FLIGHT },
    'an encoded form': {
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...own },
      body: 'a'.repeat(LONG),
    },
    'nothing, in chunks': { headers: { ...own, 'transfer-encoding': 'chunked' }, body: '' },
    'plain text': { headers: { 'content-type': 'text/plain', ...own }, body: 'a'.repeat(LONG) },
    'a session, broken off': { headers: { ...known, ...own, cookie: session }, body: FLIGHT },
    'a session, a head that is none': {
      headers: { ...known, ...own, cookie: session },
      body: `--x\r\nnothing\r\n\r\n1\r\n${FLIGHT}--x--\r\n`,
    },
    'a session, another boundary within': {
      headers: { ...known, ...own, cookie: session, 'content-type': 'multipart/form-data; a="boundary=x"; boundary=y' },
      body: `--y\r\n${FLIGHT}--x--\r\n`,
    },
    'a session, too long': { headers: { ...known, ...own, cookie: session }, body: 'a'.repeat(5_800_000) },
    'a session, too long, in chunks': {
      headers: { ...known, ...own, cookie: session, 'transfer-encoding': 'chunked' },
      body: 'a'.repeat(5_800_000),
    },
    put: { method: 'PUT', headers: { 'content-type': 'text/plain', ...own }, body: 'a'.repeat(LONG) },
    delete: { method: 'DELETE', headers: own, body: 'a'.repeat(LONG) },
    'a question with a body': { method: 'GET', headers: {}, body: 'a'.repeat(LONG) },
  };
}

const ROUTES = ['/', '/kinh-te', '/khong-co', '/tim-kiem?q=tin', '/dang-nhap', '/dashboard/site', '/rss.xml'].concat([
  '/luot-xem?p=/',
  '/api/visits',
  '/api/uploads',
  '/api/articles/1/draft',
  '/api/v1/categories',
  '/api/khong-co',
  '/api/auth/callback/credentials',
  '/_next/static/chunks/none.js',
  '/media/x/y',
]);

test('after each refusal the next request on the connection is answered, on every route and every way', async () => {
  for (const way of ways)
    for (const route of ROUTES)
      for (const [name, sent] of Object.entries(refusals())) {
        const said = `${way.name}: ${sent.method ?? 'POST'} ${route}, ${name}`;
        const { status } = await send(way, route, sent).catch((error) => {
          throw new Error(`${said}: ${error.message}`);
        });
        expect(status, said).toBeGreaterThanOrEqual(200);
        expect(status, said).toBeLessThan(500);
        const next = await ask(way, '/api/health/live').catch((error) => {
          throw new Error(`after ${said}: ${error.message}`);
        });
        expect(next.status, `after ${said}`).toBe(200);
      }
  // No request was retried because its connection was dead.
  if (nginxLog) expect(readAccessLog(nginxLog).filter(({ nodes }) => nodes.length > 1)).toEqual([]);
  expect(log.split('\n').filter((line) => /"level":"(error|warn)"/.test(line))).toEqual([]);
});

test('each refusal is what it is, before anything is decoded, and no line in the log', async () => {
  const [way] = ways;
  if (!way) throw new Error('no way');
  const given = refusals();
  const statusOf = async (name: string, route: string) => (await send(way, route, given[name] as Sent)).status;
  const likeFiles = ['/dashboard/a.b', '/dang-nhap/a.b', '/luot-xem/a.js'];
  const routes = ['/', '/kinh-te', '/tim-kiem', '/dang-nhap', '/dashboard', '/dashboard/site', '/api/khong-co'];
  for (const route of [...routes, ...likeFiles]) {
    for (const name of Object.keys(given).filter((one) => one.startsWith('no session')))
      expect(await statusOf(name, route), `${name} ${route}`).toBe(401);
    for (const name of ['another site', 'no origin at all', 'an origin that is no address'])
      expect(await statusOf(name, route), `${name} ${route}`).toBe(403);
    for (const name of ['an unknown action', 'no action’s name'])
      expect(await statusOf(name, route), `${name} ${route}`).toBe(404);
    expect(await statusOf('a form', route), route).toBe(401);
    expect(await statusOf('a session, broken off', route), route).toBe(400);
    expect(await statusOf('a session, too long', route), route).toBe(413);
    expect(await statusOf('a session, too long, in chunks', route), route).toBe(413);
  }
  const words = await send(way, '/dashboard/site', given['no session'] as Sent);
  expect(words.text).toContain('"message":"Phiên làm việc đã kết thúc: xin đăng nhập lại."');
  const page = { ...(given['a form'] as Sent), headers: { 'content-type': FORM, origin: site, accept: 'text/html' } };
  expect((await send(way, '/dashboard', page)).text).toContain('href="/dang-nhap"');
  expect(log.split('\n').filter((line) => /"level":"(error|warn)"/.test(line))).toEqual([]);
});

test('who breaks off in the middle leaves nothing behind that meets the next', async () => {
  const given = refusals();
  for (const way of ways)
    for (const name of ['no session', 'a session, broken off', 'plain text'])
      for (const route of ['/kinh-te', '/dashboard/site', '/api/uploads', '/api/auth/callback/credentials']) {
        const { headers, body } = given[name] as Sent;
        await new Promise<void>((resolve) => {
          const host = new URL(site).host;
          const length = String(Buffer.byteLength(body) * 2);
          const options = { method: 'POST', path: route, headers: { host, ...headers, 'content-length': length } };
          const asked = way.begin({ ...options, agent: false }).on('error', () => undefined);
          asked.on('close', resolve).write(body, () => asked.destroy());
        });
        expect((await ask(way, '/api/health/live')).status, `${way.name} ${route}, ${name}`).toBe(200);
      }
  expect(log.split('\n').filter((line) => /"level":"(error|warn)"/.test(line))).toEqual([]);
});
