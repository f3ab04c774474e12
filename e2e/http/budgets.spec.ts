import { randomBytes } from 'node:crypto';
import { expect } from '@playwright/test';
import { freePort } from '#cli/base/ports';
import { type Server, startServer } from '#cli/web/server';
import { FREE_FAILURES } from '#domain/account/lockout';
import type { Role } from '#domain/account/roles';
import { type ForgedPortal, openForgedPortal } from '#e2e/support/forged-portal';
import { test } from '#e2e/support/test';
import { UPLOADS_BY_USER } from '#lib/media/upload-budget';

let portal: ForgedPortal;
let other: Server;

/** Two nodes that trust no proxy. */
test.beforeAll(async () => {
  portal = await openForgedPortal('budgets');
  other = await startNode({ UPLOAD_DAY_MB: '1' });
});
test.afterAll(async () => {
  await other.stop();
  await portal.close();
});

const startNode = async (settings: Record<string, string>) => {
  const env = { DATABASE_URL: process.env['DATABASE_URL'] ?? '', SITE_URL: portal.url, NEXTAUTH_URL: portal.url };
  return startServer({ port: await freePort(), host: '127.0.0.1', env: { ...env, ...settings } });
};

const cookieOf = async (role: Role) =>
  (await portal.sessions[role].storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

async function sendDocument(url: string, bytes: number) {
  const headers = { cookie: await cookieOf('editor'), origin: portal.url, 'content-type': 'application/pdf' };
  const body = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]);
  const answer = await fetch(`${url}/api/uploads`, { method: 'POST', headers, body });
  const { message } = (await answer.json()) as { message?: string };
  return { status: answer.status, message, retryAfter: Number(answer.headers.get('retry-after')) };
}

type Request = Parameters<typeof fetch>[1] & { headers?: Record<string, string> };

/** Alternates between the nodes, each time under another claimed address. */
async function send(times: number, path: string, request: Request = {}) {
  const statuses = new Map<number, number>();
  for (let time = 0; time < times; time++) {
    const headers = { ...request.headers, 'x-forwarded-for': `203.0.113.${time % 250}` };
    const answer = await fetch((time % 2 ? other.url : portal.url) + path, { ...request, headers, redirect: 'manual' });
    await answer.arrayBuffer();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  return Object.fromEntries(statuses);
}

test('API and search: the nodes share one budget, whatever address a client claims', async () => {
  expect(await send(130, '/api/v1/categories')).toEqual({ 200: 120, 429: 10 });
  expect(await send(70, '/tim-kiem?q=khong')).toEqual({ 200: 60, 429: 10 });
  expect(await send(610, '/api/suggestions?q=kh')).toEqual({ 200: 600, 429: 10 });
});

test('uploads: a user’s day holds on both nodes, the refusal says from when on, and the administrator sees it', async () => {
  expect(await sendDocument(portal.url, 700_000)).toMatchObject({ status: 201 });
  const refused = await sendDocument(other.url, 700_000);
  expect(refused).toMatchObject({ status: 429, message: expect.stringContaining('từ 0 giờ ngày mai') });
  expect(refused.message).toContain('1 MB một ngày');
  expect(refused.retryAfter).toBeGreaterThan(0);
  expect(refused.retryAfter).toBeLessThanOrEqual(86_400);
  expect(await sendDocument(other.url, 100_000)).toMatchObject({ status: 201 });
  const headers = { cookie: await cookieOf('administrator') };
  const users = await (await fetch(`${portal.url}/dashboard/users`, { headers })).text();
  expect(users).toContain('Hôm nay đã tải lên 2 tệp, 782 KB');
});

test('uploads: on a disk that has no more than its reserve each is refused in words, and health says so', async () => {
  const node = await startNode({ DISK_RESERVE: '999999GB' });
  try {
    const refused = await sendDocument(node.url, 1000);
    expect(refused).toMatchObject({ status: 507, message: expect.stringContaining('bài viết vẫn lưu được') });
    const headers = { cookie: await cookieOf('administrator') };
    const health = await (await fetch(`${node.url}/dashboard/health`, { headers })).text();
    expect(health).toContain('không nhận tệp tải lên nữa');
  } finally {
    await node.stop();
  }
});

test('uploads: a user’s budget holds on both nodes', async () => {
  const cookie = await cookieOf('reporter');
  const upload = { method: 'POST', headers: { cookie, origin: portal.url }, body: '' };
  // For the other node, too, the site's origin is `SITE_URL`, not its own address.
  expect(await send(UPLOADS_BY_USER.limit + 4, '/api/uploads', upload)).toEqual({ 400: UPLOADS_BY_USER.limit, 429: 4 });
});

test('sign-in: who guesses on both nodes in turn is locked out by the sum', async () => {
  const said: string[] = [];
  for (let time = 0; time < FREE_FAILURES.account + 3; time++) {
    const node = time % 2 ? other.url : portal.url;
    const first = await fetch(`${node}/api/auth/csrf`);
    const { csrfToken } = (await first.json()) as { csrfToken: string };
    const cookie = first.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const answer = await fetch(`${node}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: { origin: portal.url, cookie, 'x-forwarded-for': `203.0.113.${time}` },
      body: new URLSearchParams({ csrfToken, email: 'editor@demo.invalid', password: 'đoán bừa', json: 'true' }),
    });
    const { url } = (await answer.json()) as { url: string };
    said.push(new URL(url).searchParams.get('error')?.split(':')[0] ?? '');
  }
  expect(said).toEqual([...Array(FREE_FAILURES.account).fill('wrong'), 'locked', 'locked', 'locked']);
});
