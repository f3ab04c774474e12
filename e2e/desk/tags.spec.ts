import { expect, type Page } from '@playwright/test';
import { openDeskOf } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

/** All on one portal, one after the other. */
test.describe.configure({ mode: 'serial' });

const TAG = 'giáo dục';
const listed = (desk: Page, name: string) => desk.getByRole('listitem').filter({ hasText: name }).first();

async function find(desk: Page, typed: string): Promise<void> {
  await desk.goto('/dashboard/tags');
  await desk.getByLabel('Tìm từ khóa').fill(typed);
  await desk.getByRole('button', { name: 'Tìm' }).click();
  await expect(desk).toHaveURL(/q=/);
}

async function makePublic(desk: Page, description: string): Promise<void> {
  await find(desk, 'giao duc');
  await desk.getByRole('link', { name: `Công khai từ khóa: ${TAG}` }).click();
  await expect(desk.getByLabel('Địa chỉ')).toHaveValue('giao-duc');
  await desk.getByLabel('Mô tả').fill(description);
  await desk.getByRole('button', { name: 'Công khai', exact: true }).click();
  await expect(desk).toHaveURL(/\/dashboard\/tags\?done=\d+$/);
  await expect(desk.getByText(`Bạn đọc đang thấy trang của từ khóa “${TAG}”.`)).toBeVisible();
  await expect(desk.getByRole('status').getByRole('link', { name: 'Xem trang' })).toHaveAttribute(
    'href',
    /^\/tu-khoa\/giao-duc/,
  );
  await expect(listed(desk, TAG)).toContainText(description);
}

async function unmark(desk: Page): Promise<void> {
  await find(desk, TAG);
  await listed(desk, TAG).getByRole('button', { name: 'Thôi công khai' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Thôi công khai' }).click();
  await expect(desk.getByText('Từ khóa không còn công khai.')).toBeVisible();
  await expect(desk.getByRole('link', { name: `Công khai từ khóa: ${TAG}` })).toBeVisible();
}

test('a tag made public has its page at once, articles link to it, and the search takes its place once it is not', async ({
  browser,
  page,
}) => {
  const desk = await openDeskOf(browser, 'thuky');
  await page.goto(`/tim-kiem?q=${encodeURIComponent('"86 viên chức"')}`);
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
  const tag = page.locator('article footer').getByRole('link', { name: TAG, exact: true });
  await expect(tag).toHaveAttribute('rel', 'nofollow');

  await makePublic(desk, 'Trường lớp, thầy cô và học trò của tỉnh.');
  await page.reload();
  await expect(tag).toHaveAttribute('rel', 'tag');
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await tag.click();
  await expect(page).toHaveURL(/\/tu-khoa\/giao-duc$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Từ khóa: ${TAG}`);
  await expect(page.getByText('Trường lớp, thầy cô và học trò của tỉnh.')).toBeVisible();
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible();

  await unmark(desk);
  await page.goto('/tu-khoa/giao-duc');
  await expect(page).toHaveURL(/\/tim-kiem\?q=%22/);
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
  await page.goBack();
  await page.reload();
});

test('a page of a tag tells machines what it is, and stands in the site maps', async ({ request }) => {
  const html = await (await request.get('/tu-khoa/y-te')).text();
  expect(html).toMatch(/<link rel="canonical" href="[^"]+\/tu-khoa\/y-te"/);
  expect(html).toContain('"@type":"CollectionPage"');
  expect(html).not.toContain('noindex');
  expect(await (await request.get('/so-do-cong')).text()).toContain('href="/tu-khoa/y-te"');
  expect(await (await request.get('/sitemaps/pages.xml')).text()).toContain('/tu-khoa/y-te</loc>');
  for (const [file, type] of [
    ['rss.xml', 'application/rss+xml'],
    ['atom.xml', 'application/atom+xml'],
    ['feed.json', 'application/feed+json'],
  ]) {
    const feed = await request.get(`/tu-khoa/y-te/${file}`);
    expect([feed.status(), feed.headers()['content-type']], file).toEqual([200, `${type}; charset=utf-8`]);
    expect(await feed.text()).toContain('/y-te/ban-kham-huyet-ap');
  }
  for (const path of ['/tu-khoa', '/tu-khoa/khong-co', '/tu-khoa/y-te/trang/9', '/tu-khoa/khong-co/rss.xml'])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('a new address takes the place of the former one, which leads to it', async ({ browser, request }) => {
  const desk = await openDeskOf(browser, 'quantri');
  const change = async (slug: string) => {
    await find(desk, 'y tế');
    await desk.getByRole('link', { name: 'Sửa trang của từ khóa: y tế', exact: true }).click();
    await desk.getByLabel('Địa chỉ').fill(slug);
    await desk.getByRole('button', { name: 'Lưu' }).click();
  };
  await change('Y tế');
  await expect(desk.getByText('Chỉ dùng chữ thường không dấu').last()).toBeVisible();
  await change('ho-van-khe');
  await expect(desk.getByText('đang có hoặc từng có địa chỉ này')).toBeVisible();
  await change('suc-khoe-nhan-dan');
  await expect(desk).toHaveURL(/\/dashboard\/tags\?done=\d+$/);
  const former = await request.get('/tu-khoa/y-te', { maxRedirects: 0 });
  expect([former.status(), former.headers()['location']]).toEqual([308, '/tu-khoa/suc-khoe-nhan-dan']);
  await change('y-te');
  await expect(desk).toHaveURL(/\/dashboard\/tags\?done=\d+$/);
  expect((await request.get('/tu-khoa/y-te')).status()).toBe(200);
});

test('who may not publish sees no page of tags', async ({ browser }) => {
  const desk = await openDeskOf(browser, 'bientap');
  await desk.goto('/dashboard/articles');
  await expect(desk.getByRole('link', { name: 'Từ khóa công khai' })).toHaveCount(0);
  await desk.goto('/dashboard/tags');
  await expect(desk.getByLabel('Tìm từ khóa')).toHaveCount(0);
});

test('a page of a tag is as wide as a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/tu-khoa/du-lich-cong-dong');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
