import { expect, type Page } from '@playwright/test';
import { openDeskOf } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

/** All on one portal, one after the other. */
test.describe.configure({ mode: 'serial' });

const NAME = 'Quang Huy';
const listed = (desk: Page, name: string) => desk.getByRole('listitem').filter({ hasText: name }).first();

async function openForm(desk: Page, name: string): Promise<void> {
  await desk.goto('/dashboard/authors');
  await desk.getByRole('link', { name: `Sửa: ${name}`, exact: true }).click();
  await expect(desk.getByLabel('Họ tên')).toHaveValue(name);
}

test('a byline becomes an author, whose page is there at once, and articles lead there until it is deleted', async ({
  browser,
  page,
  request,
}) => {
  const desk = await openDeskOf(browser, 'thuky');
  await desk.goto('/dashboard/authors');
  await desk.getByLabel('Tìm bút danh').fill('quang huy');
  await desk.getByRole('button', { name: 'Tìm' }).click();
  await desk.getByRole('link', { name: `Tạo trang: ${NAME}` }).click();
  await expect(desk.getByLabel('Địa chỉ')).toHaveValue('quang-huy');
  await desk.getByLabel('Chức danh').fill('Biên tập viên');
  await desk.getByLabel('Tiểu sử').fill('Viết về chuyển đổi số.');
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(desk).toHaveURL(/\/dashboard\/authors\?done=\d+$/);
  await expect(desk.getByText(`Bạn đọc đang thấy trang của tác giả “${NAME}”.`)).toBeVisible();
  await expect(desk.getByRole('status').getByRole('link', { name: 'Xem trang' })).toHaveAttribute(
    'href',
    '/tac-gia/quang-huy',
  );
  await expect(listed(desk, NAME)).toContainText('Biên tập viên');

  await page.goto('/tac-gia/quang-huy');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME);
  await expect(page.getByText('Viết về chuyển đổi số.')).toBeVisible();
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
  const byline = page.locator('article footer').getByRole('link', { name: NAME, exact: true });
  await expect(byline).toHaveAttribute('rel', 'author');
  await expect(byline).toHaveAttribute('href', '/tac-gia/quang-huy');

  await desk.goto('/dashboard/authors');
  await listed(desk, NAME).getByRole('button', { name: 'Xóa trang' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Xóa trang' }).click();
  await expect(desk.getByRole('heading', { name: 'Có trang riêng' })).toBeVisible();
  await expect(desk.getByText('Đã xóa trang tác giả.')).toBeVisible();
  await expect(desk.getByRole('link', { name: `Sửa: ${NAME}` })).toHaveCount(0);
  expect((await request.get('/tac-gia/quang-huy')).status()).toBe(404);
  await page.reload();
  await expect(byline).toHaveCount(0);
  await expect(page.locator('article footer')).toContainText(NAME);
});

test('an author’s page tells machines who it is, and stands in the site maps', async ({ request }) => {
  const html = await (await request.get('/tac-gia/thu-trang')).text();
  expect(html).toMatch(/<link rel="canonical" href="[^"]+\/tac-gia\/thu-trang"/);
  expect(html).toContain('"@type":"ProfilePage"');
  expect(html).not.toContain('noindex');
  const article = /href="(\/[a-z-]+\/[a-z0-9-]+-\d+)"/.exec(html.slice(html.indexOf('<h1')))?.[1] ?? '';
  expect(await (await request.get(article)).text()).toMatch(
    /"author":\{"@type":"Person","name":"Thu Trang","url":"[^"]+\/tac-gia\/thu-trang"/,
  );
  for (const list of ['/so-do-cong', '/tac-gia'])
    expect(await (await request.get(list)).text(), list).toContain('href="/tac-gia/thu-trang"');
  expect(await (await request.get('/sitemaps/pages.xml')).text()).toContain('/tac-gia/thu-trang</loc>');
  for (const [file, type] of [
    ['rss.xml', 'application/rss+xml'],
    ['atom.xml', 'application/atom+xml'],
    ['feed.json', 'application/feed+json'],
  ]) {
    const feed = await request.get(`/tac-gia/thu-trang/${file}`);
    expect([feed.status(), feed.headers()['content-type']], file).toEqual([200, `${type}; charset=utf-8`]);
    expect(await feed.text()).toContain(article);
  }
  for (const path of ['/tac-gia/khong-co', '/tac-gia/thu-trang/trang/9', '/tac-gia/khong-co/rss.xml'])
    expect((await request.get(path)).status(), path).toBe(404);
  for (const list of ['/tac-gia/thu-trang', '/tu-khoa/ho-van-khe', '/thu-vien/anh']) {
    const first = await request.get(`${list}/trang/1`, { maxRedirects: 0 });
    expect([first.status(), first.headers()['location']], list).toEqual([308, list]);
  }
});

test('a new address takes the place of the former one, and what is wrong is said beside its field', async ({
  browser,
  request,
}) => {
  const desk = await openDeskOf(browser, 'quantri');
  await openForm(desk, 'Thu Trang');
  const save = async (slug: string, bylines: string) => {
    await desk.getByLabel('Địa chỉ').fill(slug);
    await desk.getByLabel('Bút danh').fill(bylines);
    await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  };
  await save('hoang-son', 'Thu Trang');
  await expect(desk.getByText('đang có hoặc từng có địa chỉ này')).toBeVisible();
  await save('thu-trang', 'Hoàng Sơn');
  await expect(desk.getByText('Một tác giả khác đã có bút danh này.')).toBeVisible();
  await save('trang-thu', 'Thu Trang');
  await expect(desk.getByText('Đã lưu.')).toBeVisible();
  const former = await request.get('/tac-gia/thu-trang', { maxRedirects: 0 });
  expect([former.status(), former.headers()['location']]).toEqual([308, '/tac-gia/trang-thu']);
  await save('thu-trang', 'Thu Trang');
  await expect.poll(async () => (await request.get('/tac-gia/thu-trang', { maxRedirects: 0 })).status()).toBe(200);
});

test('who may not publish sees no authors', async ({ browser }) => {
  const desk = await openDeskOf(browser, 'bientap');
  await desk.goto('/dashboard/articles');
  await expect(desk.getByRole('link', { name: 'Tác giả', exact: true })).toHaveCount(0);
  await desk.goto('/dashboard/authors');
  await expect(desk.getByLabel('Tìm bút danh')).toHaveCount(0);
});

test('the pages of authors are as wide as a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['/tac-gia', '/tac-gia/thu-trang']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
