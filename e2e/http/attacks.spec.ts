import { globSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { expect, request } from '@playwright/test';
import { freePort } from '#cli/base/ports';
import { startServer } from '#cli/web/server';
import { sql } from '#db/client/client';
import { type ForgedPortal, openForgedPortal, PASSWORD, snapshot } from '#e2e/support/forged-portal';
import { test } from '#e2e/support/test';

let portal: ForgedPortal;

test.beforeAll(async () => {
  portal = await openForgedPortal('attacks');
});
test.afterAll(() => portal.close());

/** Every route that changes something, with a request as the site's pages send it. */
const CHANGING: Record<string, { method: string; path(): string; data: string }> = {
  'api/articles/[id]/draft PUT': { method: 'PUT', path: () => `/api/articles/${portal.ids.article}/draft`, data: '{}' },
  'api/articles/[id]/draft POST': { method: 'POST', path: () => `/api/articles/${portal.ids.article}/draft`, data: '' },
  'api/articles/[id]/draft/leave POST': {
    method: 'POST',
    path: () => `/api/articles/${portal.ids.article}/draft/leave`,
    data: '',
  },
  'api/documents POST': { method: 'POST', path: () => '/api/documents', data: 'x' },
  'api/ratings POST': {
    method: 'POST',
    path: () => '/api/ratings',
    data: 'page=page-1&mark=1&note=x',
  },
  'api/uploads POST': { method: 'POST', path: () => '/api/uploads', data: 'x' },
  'api/auth/[...nextauth] POST': { method: 'POST', path: () => '/api/auth/callback/credentials', data: '' },
};

const FOREIGN: Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  {},
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
];

test('every route that changes something stands in the table', () => {
  const found = globSync('app/**/route.{ts,tsx}').flatMap((file) => {
    const route = file.replace(/^app\//, '').replace(/\/route\.tsx?$/, '');
    const methods = [...readFileSync(file, 'utf8').matchAll(/export (?:async )?function (POST|PUT|PATCH|DELETE)\b/g)];
    return methods.map(([, method]) => `${route} ${method}`);
  });
  expect(found.toSorted()).toEqual(Object.keys(CHANGING).toSorted());
});

for (const [name, { method, path, data }] of Object.entries(CHANGING))
  test(`${name}: nothing happens where another site asks`, async () => {
    const before = await snapshot();
    const presences = async () => JSON.stringify(await sql()`select * from presences order by 1, 2`);
    const present = await presences();
    for (const headers of FOREIGN) {
      const answer = await portal.sessions.administrator.fetch(path(), { method, headers, data });
      expect([204, 401, 403], `${JSON.stringify(headers)} ${answer.status()}`).toContain(answer.status());
    }
    expect([await snapshot(), await presences()]).toEqual([before, present]);
  });

test('next-auth answers nothing but what the sign-in form asks', async () => {
  for (const path of ['signin', 'signout', 'error', 'verify-request', 'callback/credentials', 'signin/credentials'])
    expect((await portal.nobody.get(`/api/auth/${path}?callbackUrl=https://evil.example`)).status(), path).toBe(404);
  for (const path of ['signout', '_log', 'signin/credentials', 'session'])
    expect((await portal.nobody.post(`/api/auth/${path}`, { headers: { origin: portal.url } })).status(), path).toBe(
      404,
    );
});

async function enter(callbackUrl = portal.url, before?: string) {
  const context = await request.newContext({
    baseURL: portal.url,
    ...(before ? { extraHTTPHeaders: { cookie: before } } : {}),
  });
  const csrf = await context.get('/api/auth/csrf');
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const set = csrf.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  const cookie = [before, ...set.map(({ value }) => value.split(';')[0])].filter(Boolean).join('; ');
  const form = { csrfToken, email: 'secretary@demo.invalid', password: PASSWORD, json: 'true', callbackUrl };
  const answer = await context.post('/api/auth/callback/credentials', {
    form,
    headers: { origin: portal.url, cookie },
  });
  const session = /next-auth\.session-token=[^;\n]+/.exec(answer.headers()['set-cookie'] ?? '')?.[0] ?? '';
  return { answer, session, close: () => context.dispose() };
}

test('signing in leads nowhere else, whatever address is named', async () => {
  for (const address of [
    'https://evil.example',
    '//evil.example',
    'https:evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ]) {
    const { answer, close } = await enter(address);
    const { url } = (await answer.json()) as { url?: string };
    expect(new URL(url ?? '', portal.url).origin, address).toBe(portal.url);
    const kept = /callback-url=([^;]*)/.exec(answer.headers()['set-cookie'] ?? '')?.[1] ?? '';
    // Set only where it differs from the browser's, which is the site's own.
    if (kept) expect(new URL(decodeURIComponent(kept)).origin, address).toBe(portal.url);
    await close();
  }
});

test('a sign-in gives a session of its own and ends the one that the browser had', async () => {
  const open = async () =>
    Number(
      (
        await sql()`select count(*) from sessions where ended_at is null and user_id = ${portal.ids.users.secretary}`
      )[0]?.['count'],
    );
  const first = await enter();
  const between = await open();
  const second = await enter(portal.url, first.session);
  expect(second.session).toMatch(/session-token=.{40}/);
  expect(second.session).not.toBe(first.session);
  expect(await open()).toBe(between);
  const old = await portal.nobody.get('/dashboard', { headers: { cookie: first.session }, maxRedirects: 0 });
  expect([old.status(), old.headers()['location']]).toEqual([307, '/dang-nhap']);
  await sql()`update sessions set ended_at = now() where user_id = ${portal.ids.users.secretary}`;
  const dead = await portal.nobody.get('/dashboard', { headers: { cookie: second.session }, maxRedirects: 0 });
  expect(dead.status()).toBe(307);
  await Promise.all([first.close(), second.close()]);
});

test('no path leads out of the media’s folder', async () => {
  const up = ['..', '%2e%2e', '..%2f..', '%2e%2e%2f%2e%2e', '..%5c..', '%252e%252e', '....//', '..;', '%00', '.%00.'];
  for (const step of up)
    for (const file of ['secrets.json', 'package.json', '%2fetc%2fpasswd', 'file.pdf']) {
      const answer = await raw('GET', `/media/${step}/${file}`, {});
      expect([400, 404, 308], `${step}/${file} ${answer.status}`).toContain(answer.status);
      expect(answer.text, step).not.toMatch(/root:|"session"|"dependencies"/);
    }
});

function raw(method: string, path: string, headers: Record<string, string>) {
  const { hostname, port } = new URL(portal.url);
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const asked = httpRequest({ host: hostname, port, method, path, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.on('error', reject).end();
  });
}

test('no header is made from an address: line ends in slugs, searches and redirects', async () => {
  const evil = '%0d%0aset-cookie:%20stolen=1%0d%0a%0d%0a<script>alert(1)</script>';
  for (const path of [
    `/${evil}`,
    `/tin/${evil}`,
    `/tin/${evil}-1`,
    `/tim-kiem?q=${evil}`,
    `/${evil}/`,
    `//evil.example/${evil}`,
    `/tin/trang/1?${evil}`,
  ]) {
    const answer = await raw('GET', path, {});
    expect(answer.headers['set-cookie'], path).toBeUndefined();
    expect(answer.headers['stolen'], path).toBeUndefined();
    expect(answer.text, path).not.toContain('<script>alert(1)');
    const { location } = answer.headers;
    if (location) expect(new URL(String(location), portal.url).origin, path).toBe(portal.url);
  }
});

const OWN_REDIRECTS = [
  '//evil.example',
  '/\\evil.example',
  '//evil.example/',
  '/%2f%2fevil.example/',
  '/tin//evil.example/',
  '/https://evil.example/',
];

test('no redirect of ours leads elsewhere', async () => {
  for (const path of OWN_REDIRECTS) {
    const { headers } = await raw('GET', path, {});
    const location = headers['location'];
    if (location) expect(new URL(String(location), `${portal.url}/`).origin, path).toBe(portal.url);
    const refresh = String(headers['refresh'] ?? '').split('url=')[1];
    if (refresh) expect(new URL(refresh, `${portal.url}/`).origin, path).toBe(portal.url);
  }
});

test('a hostile host reaches no link, no redirect and no kept page', async () => {
  const hostile = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'javascript',
    'x-forwarded-port': '666',
    forwarded: 'for=1.2.3.4;host=evil.example;proto=gopher',
    'x-original-url': '/dashboard',
    'x-rewrite-url': '/dashboard',
    'x-host': 'evil.example',
  };
  for (const path of [
    '/',
    '/tin',
    '/gioi-thieu',
    '/tin/',
    '/tin/trang/1',
    '/dashboard',
    '/api/v1/articles',
    '/rss.xml',
    '/sitemap.xml',
    '/robots.txt',
    '/tim-kiem?q=a',
    '/khong-co',
  ]) {
    for (const headers of [hostile, {}]) {
      const answer = await raw('GET', path, headers);
      expect(answer.status, path).toBeLessThan(500);
      expect(JSON.stringify(answer.headers) + answer.text, path).not.toMatch(/evil\.example|gopher|:666/);
    }
  }
});

test('the log tells no secret and no line of an attacker’s', async () => {
  const secrets = {
    NEXTAUTH_SECRET: 'bi-mat-phien-0123456789abcdef0123',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'QUJD'.repeat(8),
  };
  const env = { DATABASE_URL: process.env['DATABASE_URL'] ?? '', ...secrets };
  const server = await startServer({ port: await freePort(), host: '127.0.0.1', env, stdio: 'pipe' });
  let log = '';
  for (const stream of [server.process.stdout, server.process.stderr])
    stream?.on('data', (chunk) => {
      log += chunk;
    });
  const line = '%0d%0aFATAL%20invented%0d%0a%1b[2J';
  const headers = {
    'user-agent': 'FATAL invented',
    'x-file-name': line,
    origin: server.url,
    cookie: 'next-auth.session-token=FATAL',
  };
  for (const path of [
    `/${line}`,
    `/tim-kiem?q=${line}`,
    `/api/suggestions?q=${line}`,
    `/media/cards/${line}`,
    `/api/v1/articles?${line}=1`,
    '/%',
    `/xem-truoc/${line}`,
  ])
    await fetch(server.url + path, { headers });
  const form = new URLSearchParams({
    email: 'a\r\nFATAL invented',
    password: 'x\r\nFATAL invented',
    csrfToken: '\nFATAL invented',
  });
  await fetch(`${server.url}/api/auth/callback/credentials`, { method: 'POST', headers, body: form });
  await fetch(`${server.url}/api/auth/_log`, { method: 'POST', headers, body: form });
  await fetch(`${server.url}/dashboard`, {
    method: 'POST',
    headers: { ...headers, 'next-action': 'FATAL' },
    body: '[',
  });
  await server.stop();
  expect(log).not.toMatch(/^\s*FATAL/m);
  expect(log).not.toContain('\u001b[2J');
  const password = new URL(env.DATABASE_URL).password;
  for (const secret of [...Object.values(secrets), ...(password.length > 6 ? [password] : [])])
    expect(log).not.toContain(secret);
  expect(log).toContain('Next.js');
});
