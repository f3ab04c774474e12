import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';
import { sql } from '#db/client/client';
import { type FailingPortal, openFailingPortal, publish } from '#e2e/support/failing-portal';
import { test } from '#e2e/support/test';

test.describe.configure({ mode: 'serial' });

let portal: FailingPortal;
/** Address of an article that cannot be rendered. */
let broken = '';

test.beforeAll(async () => {
  portal = await openFailingPortal('failures');
  const article = await publish('bai-hong', 'Bài hỏng');
  broken = article.path;
  await sql().begin(async (tx) => {
    await tx`set local session_replication_role = replica`; // disables triggers, as a change by hand may
    await tx`update revisions set body = '{"type":"doc","content":[{"type":"none"}]}' where article_id = ${article.id}`;
  });
});
test.afterAll(() => portal.close());

const READERS = ['/', '/kinh-te', '/kinh-te/trang/2', '/gioi-thieu', '/khong-co', '/a/b/c', '/_error', '/%'].concat([
  '/thong-ke-truy-cap',
  '/du-lieu-mo',
  '/so-do-cong',
  '/kenh-tin',
  '/chuyen-de',
  '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe',
  '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe/rss.xml',
  '/thu-vien',
  '/thu-vien/anh',
  '/thu-vien/anh/mot-ngay-ben-song-va-tren-pho-co',
  '/tu-khoa/ho-van-khe',
  '/tac-gia',
  '/tac-gia/thu-trang',
  '/tim-kiem',
  '/tim-kiem?q=tin',
  '/rss.xml',
  '/kinh-te/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/sitemaps/pages.xml',
  '/xem-truoc/none',
]);
const DESK = [
  '/dashboard',
  '/dashboard/articles',
  '/dashboard/articles/1',
  '/dashboard/site',
  '/dashboard/figures/csv',
];

async function look(page: Page, path: string) {
  const complaints: string[] = [];
  const hear = (message: { text(): string }) =>
    /Content Security/.test(message.text()) && complaints.push(message.text());
  page.on('console', hear);
  const answer = await page.goto(portal.url + path);
  page.off('console', hear);
  return { status: answer?.status() ?? 0, headers: answer?.headers() ?? {}, complaints };
}

async function expectWords(page: Page, path: string, status: number, title: string) {
  const { headers, complaints, ...answer } = await look(page, path);
  expect(answer.status, path).toBe(status);
  expect(complaints, path).toEqual([]);
  expect(headers['cache-control'], path).toBe('no-store');
  expect(headers['retry-after'], path).toBe(status === 503 ? '10' : undefined);
  await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(title);
  await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
  await expect(page.getByRole('banner'), path).toContainText('Cổng thông tin điện tử tỉnh Lam Giang');
  await expect(page.getByRole('link', { name: /^Về trang chủ|^To the home page/ }).first()).toHaveAttribute(
    'href',
    '/',
  );
}

const AWAY = 'Cổng tạm thời chưa trả lời được';
const FAILED = 'Trang chưa mở được';

async function signIn(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${portal.url}/dang-nhap`);
  await page.getByLabel('Thư điện tử').fill('quantri@demo.invalid');
  await page.getByLabel('Mật khẩu').fill(process.env['DEMO_PASSWORD'] ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  return page;
}

let reader: Page;
let withoutScript: Page;
let editor: Page;
test.beforeAll(async ({ browser }) => {
  reader = await (await browser.newContext()).newPage();
  withoutScript = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  editor = await signIn(browser);
});

test('a page that cannot be drawn says so, and the rest goes on', async () => {
  for (const page of [reader, withoutScript]) await expectWords(page, broken, 500, FAILED);
  await reader.getByRole('link', { name: 'Về trang chủ' }).click();
  await expect(reader.getByRole('contentinfo')).toBeVisible();
});

test('what is not there, not for reading or not for this person is said in words, too', async () => {
  for (const page of [reader, withoutScript]) {
    for (const path of ['/sitemaps/none.xml', '/media/cards/none.png'])
      await expectWords(page, path, 404, 'Không tìm thấy trang');
    for (const path of [
      '/_error',
      '/_global-error',
      '/_not-found',
      '/404',
      '/500',
      '/%34%30%34',
      '/_app',
      '/_document',
    ]) {
      const { status, complaints } = await look(page, path);
      expect([status, complaints], path).toEqual([404, []]);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('Không tìm thấy trang');
    }
  }
  for (const path of [
    'articles/999999',
    'articles/new',
    'articles/1/none',
    'media/999999',
    'site/pages/999999',
    'none',
  ])
    await expectWords(editor, `/dashboard/${path}`, 404, 'Không tìm thấy trang');
  await editor.goto(`${portal.url}/dashboard`);
  const complaints: string[] = [];
  editor.on('console', (message) => /Content Security/.test(message.text()) && complaints.push(message.text()));
  await editor.evaluate(() => {
    const { next } = window as unknown as { next: { router: { push(path: string): void } } };
    next.router.push('/dashboard/media/999999');
  });
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang');
  expect(complaints).toEqual([]);
  await reader.setContent(`<form method="post" action="${portal.url}/kinh-te"><button>Gửi</button></form>`);
  await reader.getByRole('button').click();
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('while queries fail', () => {
  test.beforeAll(async () => {
    await sql()`select announce_content_change()`;
    await portal.untilHeard();
    for (const table of ['site', 'articles', 'categories'])
      await sql().unsafe(`alter table ${table} rename to ${table}_away`);
  });
  test.afterAll(async () => {
    for (const table of ['site', 'articles', 'categories'])
      await sql().unsafe(`alter table ${table}_away rename to ${table}`);
  });
  test('every address says so in words', async () => {
    for (const page of [reader, withoutScript])
      for (const path of READERS.filter((one) => one !== '/xem-truoc/none')) await expectWords(page, path, 500, FAILED);
    for (const path of DESK.slice(0, 3)) await expectWords(editor, path, 500, FAILED);
  });
});

test.describe('while the database is away', () => {
  test.beforeAll(async () => {
    await sql()`select announce_content_change()`;
    await portal.untilHeard();
    await portal.stopDatabase();
  });
  test.afterAll(() => portal.startDatabase());

  test('every address says so in words and asks to come back', async () => {
    for (const path of READERS) await expectWords(reader, path, 503, AWAY);
    for (const path of ['/', '/kinh-te', '/tim-kiem?q=tin', '/rss.xml', '/xem-truoc/none'])
      await expectWords(withoutScript, path, 503, AWAY);
    for (const path of DESK) await expectWords(editor, path, 503, AWAY);
    await expect(editor.getByRole('link', { name: 'Về bàn biên tập' })).toHaveAttribute('href', '/dashboard');
  });

  test('programs get two lines, or data where they ask for data', async () => {
    for (const path of ['/rss.xml', '/sitemap.xml', '/feed.json', '/kinh-te']) {
      const answer = await fetch(portal.url + path);
      expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')], path).toEqual(
        path === '/kinh-te' ? [503, '10', 'text/html; charset=utf-8'] : [503, '10', 'text/plain; charset=utf-8'],
      );
      expect(await answer.text()).toContain(AWAY);
    }
    for (const path of ['/api/v1/articles', '/api/visits', '/api/suggestions?q=tin']) {
      const answer = await fetch(portal.url + path, { headers: { accept: 'text/html' } });
      expect([answer.status, answer.headers.get('retry-after')], path).toEqual([503, '10']);
      expect(await answer.json()).toBeTruthy();
    }
  });

  test('axe finds nothing on them, at any width, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [page, path] of [
        [reader, '/'],
        [editor, '/dashboard/articles/1'],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [390, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(portal.url + path);
          const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          expect(isWide).toBe(false);
          const shots = process.env['SHOTS'];
          const name = `${path.replaceAll('/', '_')}-${width}-${colorScheme}.png`;
          if (shots) await page.screenshot({ path: `${shots}/${name}` });
        }
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      }
  });
});

test('with the database all is as before', async () => {
  for (const path of ['/', '/kinh-te', '/tim-kiem?q=tin']) expect((await look(reader, path)).status, path).toBe(200);
  expect((await look(editor, '/dashboard')).status).toBe(200);
});
