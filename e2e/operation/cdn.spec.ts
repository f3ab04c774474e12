import { type Browser, expect } from '@playwright/test';
import { openTestCdn } from '#e2e/support/cdn-fixture';
import { beginArticle, moveAsked, type Person, save, signIn, textOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
const PUBLISHED = 'Đã đăng: bạn đọc đang thấy bản mới.';
const RETRACTED = 'Đã gỡ: bạn đọc không còn thấy bài này.';

let cdn: NonNullable<Awaited<ReturnType<typeof openTestCdn>>>;

test.beforeAll(async () => {
  const opened = await openTestCdn('edge');
  test.skip(!opened, 'no varnishd');
  if (opened) cdn = opened;
});
test.afterAll(() => cdn?.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(cdn.url + path, { redirect: 'manual', headers: { 'user-agent': CHROME, ...headers } });
const read = async (path: string) => (await get(path)).text();

async function findArticle(): Promise<string> {
  const path = /href="(\/kinh-te\/[^"]+-\d+)"/.exec(await read('/kinh-te'))?.[1];
  return path ?? '';
}

async function openDesk(browser: Browser, person: Person = 'quantri') {
  const page = await (await browser.newContext({ baseURL: cdn.url })).newPage();
  await signIn(page, person);
  return page;
}

test('pages, feeds and files come from the cache, whatever query, cookie or router header is sent', async () => {
  const path = await findArticle();
  const picture = /\/media\/[0-9a-f]{64}\/\d+\.avif/.exec(await read(path))?.[0] ?? '';
  const paths = ['/', '/kinh-te', path, '/rss.xml', '/kinh-te/feed.json', '/sitemap.xml', picture, '/luot-xem.js'];
  for (const one of paths) expect((await get(one)).status, one).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 1100)); // only a cached copy is that old
  for (const one of paths) {
    const { headers } = await get(`${one}?utm_source=x&fbclid=1`, { cookie: 'a=b', 'next-router-state-tree': 'x' });
    expect(Number(headers.get('age')), one).toBeGreaterThan(0);
    for (const inner of ['xkey', 'surrogate-control', 'via', 'x-varnish', 'x-kept', 'server', 'x-nextjs-cache'])
      expect(headers.get(inner), `${one} ${inner}`).toBeNull();
  }

  const page = await get(path);
  expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(page.headers.get('vary')).toBe('Accept-Encoding');
  const etag = page.headers.get('etag') ?? '';
  expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
  expect((await get(picture, { range: 'bytes=0-9' })).status).toBe(206);
  expect((await fetch(cdn.url + path, { method: 'HEAD' })).status).toBe(200);
});

test('what is the reader’s own, or not there, is never kept', async () => {
  const path = await findArticle();
  const others = ['/tim-kiem?q=a', '/api/visits', '/api/v1/articles', '/dang-nhap', '/khong-co', '/khong-co/x-1'];
  for (const one of others) {
    const answer = await fetch(cdn.originUrl + one, { redirect: 'manual', headers: { 'user-agent': CHROME } });
    expect(answer.headers.get('xkey'), one).toBeNull();
    expect(answer.headers.get('cache-control'), one).toMatch(/private|no-store/);
  }
  for (const one of others) await get(one);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  for (const one of others) expect(Number((await get(one)).headers.get('age')), one).toBe(0);
  // Readers' pages have no Next router, so nobody gets its answers.
  for (const url of [cdn.originUrl, cdn.url]) {
    const asRouter = await fetch(url + path, { headers: { rsc: '1', 'user-agent': CHROME } });
    expect(asRouter.headers.get('content-type')).toContain('text/html');
  }
});

test('only a node that knows the secret purges', async () => {
  const purge = (headers: Record<string, string>) =>
    fetch(cdn.url, { method: 'PURGE', headers: { 'xkey-purge': 'content', ...headers } });
  expect((await purge({})).status).toBe(403);
  expect((await purge({ 'x-purge-secret': 'sai' })).status).toBe(403);
  expect((await purge({ 'x-purge-secret': cdn.secret, 'x-forwarded-for': '203.0.113.9' })).status).toBe(403);
  expect((await purge({ 'x-purge-secret': cdn.secret })).status).toBe(200);
});

test('what is published is seen with the next request, what is retracted is gone with the next', async ({
  browser,
}) => {
  const writer = await openDesk(browser, 'bientap');
  const desk = await openDesk(browser, 'thuky');
  const address = await beginArticle(writer, 'Kinh tế', uniqueTitle('Bài sau bộ đệm'));
  await writer.getByLabel('Sapo').fill('Bạn đọc thấy ngay bản mới.');
  await textOf(writer).fill('Bản thứ nhất.');
  await save(writer);
  await desk.goto(address);
  await moveAsked(desk, 'Đăng bài', PUBLISHED);
  const path = (await desk.getByRole('link', { name: 'Xem trên trang' }).getAttribute('href')) ?? '';
  expect(await read(path)).toContain('Bản thứ nhất.');
  expect(await read('/kinh-te')).toContain(path);
  expect(await read('/rss.xml')).toContain(path);

  await writer.goto(address);
  await textOf(writer).fill('Bản thứ hai.');
  await save(writer);
  await desk.goto(address);
  await moveAsked(desk, 'Đăng bài', PUBLISHED);
  expect(await read(path)).toContain('Bản thứ hai.');
  await moveAsked(desk, 'Gỡ bài', RETRACTED, 'Sai');
  expect((await get(path)).status).toBe(410);
  expect(await read('/kinh-te')).not.toContain(path);
  await writer.context().close();
  await desk.context().close();
});

test('what changes by itself or from the command line is seen within seconds', async () => {
  const path = await findArticle();
  const id = /\d+$/.exec(path)?.[0] ?? '';
  expect((await get(path)).status).toBe(200);
  await cdn.sql`update articles set expires_at = now() + interval '1 second' where id = ${id}`;
  await expect(async () => expect((await get(path)).status).toBe(410)).toPass();

  expect(await read('/')).not.toContain('Tên mới của cổng');
  await cdn.sql.begin(async (tx) => {
    await tx`update site set name = 'Tên mới của cổng'`;
    await tx`select pg_notify('content_changed', '')`;
  });
  await expect(async () => expect(await read('/')).toContain('Tên mới của cổng')).toPass();
  await expect(async () => expect(await cdn.sql`select from edge_purges`).toHaveLength(0)).toPass();
});

test('a purge that is refused is not lost: the desk says so, and it is tried until it is heard', async ({
  browser,
}) => {
  const desk = await openDesk(browser);
  cdn.other.state.isRefusing = true;
  await cdn.sql`update categories set description = 'mới' where slug = 'kinh-te'`;
  await expect(async () => {
    const [row] = await cdn.sql`select max(failures) as failures, max(note) as note from edge_purges`;
    expect(row?.['failures']).toBeGreaterThan(1);
    expect(row?.['note']).toContain('HTTP 503');
  }).toPass();
  await cdn.sql`update edge_purges set noted_at = noted_at - interval '1 minute'`;
  await desk.goto('/dashboard');
  await expect(desk.getByText('Bộ đệm dùng chung phía trước')).toBeVisible();

  cdn.other.heard.length = 0;
  cdn.other.state.isRefusing = false;
  await expect(async () => expect(await cdn.sql`select from edge_purges`).toHaveLength(0)).toPass();
  expect(cdn.other.heard).toEqual(['content', 'content']);
  await desk.context().close();
});

test('each view is counted once, by script or by pixel; nothing else is', async ({ browser }) => {
  const path = await findArticle();
  const counted = async () => [await cdn.views(path), await cdn.views('/gioi-thieu')];
  const context = await browser.newContext({ baseURL: cdn.url, userAgent: CHROME });
  const page = await context.newPage();
  const before = await counted();
  for (let times = 0; times < 3; times += 1) await page.goto(path);
  await page.goto('/gioi-thieu');
  await page.goBack({ waitUntil: 'networkidle' });
  await page.evaluate((href) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }));
  }, '/gioi-thieu');
  await page.waitForLoadState('networkidle');
  await context.close();

  const plain = await browser.newContext({ baseURL: cdn.url, userAgent: CHROME, javaScriptEnabled: false });
  const plainPage = await plain.newPage();
  for (let times = 0; times < 2; times += 1) await plainPage.goto(path, { waitUntil: 'networkidle' });
  await plain.close();

  // None of these is a view: documents alone, forged beacons, and bots that run scripts.
  for (let times = 0; times < 5; times += 1) await get(path);
  const beacon = (headers: Record<string, string>, method = 'POST') =>
    fetch(`${cdn.url}/luot-xem?p=${path}`, { method, headers: { 'user-agent': CHROME, ...headers } });
  expect((await beacon({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await beacon({ origin: 'https://khac.example' })).status).toBe(403);
  expect((await beacon({ referer: 'https://khac.example/' }, 'GET')).status).toBe(403);
  const bots = await cdn.leftOut('bot');
  const answer = await beacon({ origin: cdn.url, 'user-agent': 'Googlebot/2.1' });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([204, 'private, no-store']);
  expect((await beacon({ origin: cdn.url })).status).toBe(204);
  await expect(async () => expect(await cdn.leftOut('bot')).toBe(bots + 1)).toPass();

  await expect(async () => expect(await counted()).toEqual([(before[0] ?? 0) + 6, (before[1] ?? 0) + 1])).toPass();
});

test('an editor’s own reading is not counted', async ({ browser }) => {
  const path = await findArticle();
  const desk = await openDesk(browser);
  const before = [await cdn.views(path), await cdn.leftOut('editor')];
  await desk.goto(path);
  await expect(async () => {
    expect([await cdn.views(path), await cdn.leftOut('editor')]).toEqual([before[0], (before[1] ?? 0) + 1]);
  }).toPass();
  await desk.context().close();
});

test('a beacon is a few hundred bytes', async () => {
  const { gzipSync } = await import('node:zlib');
  const script = await read('/luot-xem.js');
  expect(gzipSync(script).length).toBeLessThan(400);
  const page = await read(await findArticle());
  expect(page).toMatch(/<noscript><img [^>]*src="\/luot-xem"/);
  expect(page).not.toContain('rel="preload" as="image" href="/luot-xem"');
});

test('while the portal is away readers go on reading what they may, and nobody sees what was retracted', async () => {
  const path = await findArticle();
  await cdn.sql`update articles set expires_at = now() + interval '20 seconds' where id = ${/\d+$/.exec(path)?.[0] ?? ''}`;
  await expect(async () => expect(await cdn.sql`select from edge_purges`).toHaveLength(0)).toPass();
  const kept = ['/', '/kinh-te', '/gioi-thieu'];
  for (const one of [...kept, path]) expect((await get(one)).status, one).toBe(200);
  await cdn.stopServer();
  expect((await get('/khong-co')).status).toBe(503);
  await expect(async () => expect((await get(path)).status).toBe(503)).toPass({ timeout: 40_000 });
  for (const one of kept) expect((await get(one)).status, one).toBe(200);
  await cdn.startServer();
  await expect(async () => expect((await get(path)).status).toBe(410)).toPass();
});
