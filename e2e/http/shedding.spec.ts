import { expect } from '@playwright/test';
import postgres from 'postgres';
import { freePort } from '#cli/base/ports';
import { type Server, startServer } from '#cli/web/server';
import { ADMINISTRATOR } from '#demo/portal';
import { test } from '#e2e/support/test';
import { signIn } from '#tests/cluster/sign-in';
import { openPortalOnCopy } from '#tests/support/end-to-end';

let server: Server;

/** Thirty renderings for an address, and one more each second. */
test.beforeAll(async () => {
  const env = { DATABASE_URL: process.env['DATABASE_URL'] ?? '', TRUSTED_PROXIES: '1', RENDERS_PER_SECOND: '1' };
  server = await startServer({ port: await freePort(), host: '127.0.0.1', env });
});
test.afterAll(() => server.stop());

const get = (path: string, client: string, headers: Record<string, string> = {}, url = server.url) =>
  fetch(url + path, { headers: { 'x-forwarded-for': client, ...headers }, redirect: 'manual' });
const statusOf = async (...asked: Parameters<typeof get>) => (await get(...asked)).status;

async function exhaust(path: (number: number) => string, client: string) {
  for (let number = 0; ; number += 1) {
    const { status, headers, text } = await get(path(number), client, { accept: 'text/html' }).then(async (answer) => ({
      status: answer.status,
      headers: answer.headers,
      text: await answer.text(),
    }));
    if (status === 429) return { headers, text };
  }
}

const PATHS = ['/', '/kinh-te', '/gioi-thieu', '/thong-ke-truy-cap', '/du-lieu-mo'];

test('who has page after page made for themselves is told to wait; readers, neighbours and editors are not', async () => {
  const article =
    /href="[^"]*(\/kinh-te\/[a-z0-9-]+-\d+)"/.exec(await (await get('/kinh-te', '192.0.2.1')).text())?.[1] ?? '';
  for (const path of [...PATHS, article]) expect(await statusOf(path, '192.0.2.1'), path).toBe(200);
  const id = article.split('-').at(-1);
  const wrong = await get(`/kinh-te/slug-sai-${id}`, '192.0.2.1');
  const begun = wrong.headers.get('x-nextjs-cache');
  expect([wrong.status, wrong.headers.get('location'), begun], 'no page is begun').toEqual([308, article, null]);
  expect(wrong.headers.get('cache-control'), 'it may move back').toContain('must-revalidate');
  const forms = [
    () => '/rss.xml',
    () => '/sitemap.xml',
    (number: number) => `/kinh-te/slug-sai-${number}-${id}`,
    (number: number) => `/khong-co-${number}`,
    (number: number) => `/api/v1/khong-${number}`,
    (number: number) => `/tim-kiem?q=tin&trang=${number}`,
  ];
  for (const [number, form] of forms.entries()) {
    const client = `203.0.113.${number}`;
    const refused = await exhaust(form, client);
    expect(Number(refused.headers.get('retry-after')), `${form(0)}`).toBeGreaterThanOrEqual(1);
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(refused.text).toContain('Xin thử lại sau ít giây');
    for (const path of [...PATHS, article]) expect(await statusOf(path, client), path).toBe(200);
    expect(await statusOf('/dang-nhap', client), 'sign-in has a budget of its own').toBe(200);
  }
  expect(await statusOf('/rss.xml', '198.51.100.1')).toBe(200);

  await exhaust(() => '/dashboard', '203.0.113.0');
  const cookie = await signIn({ url: server.url, site: server.url }, ADMINISTRATOR, process.env['DEMO_PASSWORD'] ?? '');
  for (let time = 0; time < 5; time += 1) expect(await statusOf('/dashboard', '203.0.113.0', { cookie })).toBe(200);
  const figures = await (await fetch(`${server.url}/api/metrics`)).text();
  expect(
    Number(/cong_tin_refused_requests_total\{[^}]*reason="too_many"[^}]*\} (\d+)/.exec(figures)?.[1]),
  ).toBeGreaterThan(6);
});

test('hundreds behind one address read what is there, also right after a change', async () => {
  const portal = await openPortalOnCopy('shedding', { TRUSTED_PROXIES: '1', RENDERS_PER_SECOND: '1' });
  const sql = postgres(portal.databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await portal.scheduleArticle(new Date('2099-01-01'));
    const pages = ['/', '/tin', '/thong-ke-truy-cap', '/du-lieu-mo'];
    for (let change = 0; change < 30; change += 1) {
      await sql`select announce_content_change()`;
      for (const path of pages)
        expect(await statusOf(path, '203.0.113.7', {}, portal.url), `${path} ${change}`).toBe(200);
    }
  } finally {
    await Promise.all([sql.end(), portal.stop()]);
  }
});

test('one page is made for all addresses that lead nowhere, and made anew when the content changes', async () => {
  const portal = await openPortalOnCopy('nowhere', { RENDERS_PER_SECOND: '0' });
  const sql = postgres(portal.databaseUrl, { max: 1, onnotice: () => {} });
  const ask = (path: string, headers = {}) => get(path, '', headers, portal.url);
  try {
    await portal.scheduleArticle(new Date('2099-01-01'));
    await sql`insert into old_sections (slug, category_id) select 'tin-cu', id from categories`;
    await sql`select announce_content_change()`;
    const nowhere = ['/khong-co', '/Khong-Co', '/tin/khong-co', '/tin/khong-co-999999', '/tin/trang/7', '/tin/trang/x']
      .concat(['/khong/trang/2', '/a/b/c', '/a/b/c/d/e', '/khong%20co', '/%C4%91', '/favicon.png', '/wp-login.php'])
      .concat(['/api/khong-co', '/media/khong', '/en', '/trang', '/khong-co?a=1']);
    // The node hears of a change a moment later.
    await expect(async () => expect((await ask('/khong')).headers.get('x-nextjs-cache')).toBe('HIT')).toPass();
    const first = await (await ask('/khong')).text();
    expect(first).toContain('Không tìm thấy trang');
    for (const path of nowhere)
      for (const headers of [
        {},
        { rsc: '1' },
        { 'if-none-match': '*' },
        { 'next-router-state-tree': '%5B%5D', rsc: '1' },
      ]) {
        const answer = await ask(path, headers);
        expect([answer.status, answer.headers.get('x-nextjs-cache')], `${path} ${JSON.stringify(headers)}`).toEqual([
          404,
          'HIT',
        ]);
        expect(answer.headers.get('cache-control'), path).not.toMatch(/s-maxage|max-age=[1-9]/);
        expect(await answer.text(), path).toBe(first);
      }
    expect((await fetch(`${portal.url}/khong-co`, { method: 'HEAD' })).status).toBe(404);
    for (const [path, location] of [
      ['/tin-cu', '/tin'],
      ['/tin/trang/1', '/tin'],
      ['/tin/', '/tin'],
    ] as const) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('location')], path).toEqual([308, location]);
    }
    await sql`insert into categories (slug, name) values ('moi', 'Chuyên mục mới')`;
    await sql`select announce_content_change()`;
    await expect(async () => expect(await (await ask('/khong-co')).text()).toContain('Chuyên mục mới')).toPass();
    expect((await ask('/moi')).status).toBe(200);
  } finally {
    await Promise.all([sql.end(), portal.stop()]);
  }
});
