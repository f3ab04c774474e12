import { expect } from '@playwright/test';
import { freePort } from '#cli/base/ports';
import { type Server, startServer } from '#cli/web/server';
import { ADMINISTRATOR } from '#demo/portal';
import { DESK_PAGES } from '#e2e/support/desk-pages';
import { test } from '#e2e/support/test';

const SITE = 'https://www.agency.example';

let server: Server;

/** As behind a proxy that terminates TLS. */
test.beforeAll(async () => {
  const env = { DATABASE_URL: process.env['DATABASE_URL'] ?? '', SITE_URL: SITE, NEXTAUTH_URL: SITE };
  server = await startServer({ port: await freePort(), host: '127.0.0.1', env: { ...env, TRUSTED_PROXIES: '1' } });
});
test.afterAll(() => server.stop());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' });

async function signIn(): Promise<string[]> {
  const first = await ask('/api/auth/csrf');
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const second = await fetch(`${server.url}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { origin: SITE, cookie: first.headers.getSetCookie().map(nameAndValue).join('; ') },
    body: new URLSearchParams({
      csrfToken,
      email: ADMINISTRATOR,
      password: process.env['DEMO_PASSWORD'] ?? '',
      json: 'true',
      callbackUrl: 'https://evil.example/',
    }),
  });
  expect(second.status).toBe(200);
  return [...first.headers.getSetCookie(), ...second.headers.getSetCookie()];
}

const nameAndValue = (cookie: string) => cookie.split(';')[0] ?? '';

test('every cookie is bound to the host, and the desk takes no other', async () => {
  const cookies = await signIn();
  expect(cookies.length).toBeGreaterThan(1);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-(next-auth\.(session-token|csrf-token|callback-url)|known-browser)=/);
    const attributes = cookie.toLowerCase().split('; ').slice(1);
    const site = cookie.includes('known-browser') ? 'samesite=strict' : 'samesite=lax';
    expect(attributes, cookie).toEqual(expect.arrayContaining(['secure', 'httponly', 'path=/', site]));
    expect(cookie, cookie).not.toMatch(/domain=|evil/i);
  }
  const session = nameAndValue(cookies.find((one) => one.includes('session-token')) ?? '');
  expect((await ask('/dashboard', { cookie: session })).status).toBe(200);
  // Cookies that a subdomain, or a page without TLS, could set.
  for (const prefix of ['', '__Secure-']) {
    const planted = await ask('/dashboard', { cookie: session.replace('__Host-', prefix) });
    expect([planted.status, planted.headers.get('location')]).toEqual([307, '/dang-nhap']);
  }
});

test('every answer asks for TLS from now on, and a page for nothing without it', async () => {
  for (const path of [
    '/',
    '/khong-co',
    '/%',
    '/dashboard',
    '/kinh-te/trang/1',
    '/api/visits',
    '/rss.xml',
    '/icon.svg',
  ]) {
    const { headers } = await ask(path);
    expect(headers.get('strict-transport-security'), path).toBe('max-age=63072000');
    const isPage = headers.get('content-type')?.startsWith('text/html');
    if (isPage) expect(headers.get('content-security-policy'), path).toContain('upgrade-insecure-requests');
    expect(headers.get('location') ?? '', path).not.toContain('http:');
  }
});

test('no page of the desk is kept by a browser or a cache', async () => {
  const cookie = (await signIn()).map(nameAndValue).join('; ');
  for (const path of [...DESK_PAGES, '/api/media', '/dang-nhap']) {
    const answer = await ask(path, { cookie });
    expect(answer.status, path).toBeLessThan(400);
    expect(answer.headers.get('cache-control'), path).toMatch(/no-store/);
  }
});
