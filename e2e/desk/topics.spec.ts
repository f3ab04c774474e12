import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/support/accessible';
import { openDeskOf, uniqueTitle } from '#e2e/support/desk-people';
import { faultsOf } from '#e2e/support/schema-org';
import { holdSitemap, releaseSitemap } from '#e2e/support/sitemap';
import { test } from '#e2e/support/test';

/** Three articles have it, `RULED` among them and `PICKED` not. */
const TAG = 'cồng chiêng';
const RULED = 'Lớp cồng chiêng buổi tối ở Đồng Mây: người già dạy, trẻ nhỏ giữ nhịp';
const PICKED = 'Nuôi thưa, cho ăn ít, người nuôi cá lồng hồ Vân Khê lại lãi nhiều hơn';
const UNPICKED = 'Đêm cồng chiêng bên nhà sàn Bản Lươn';
const DEMO = '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe';

const matches = (count: number) => `Hiện có ${count} bài hợp quy tắc, không kể bài chọn tay.`;
const titleOf = (desk: Page) => desk.getByLabel('Tên chuyên đề', { exact: true });
const slugOf = (desk: Page) => desk.getByLabel('Địa chỉ', { exact: true });
const introOf = (desk: Page) => desk.getByLabel('Lời dẫn', { exact: true });
const sectionNames = (desk: Page) => desk.getByLabel('Tên phần', { exact: true });

async function begin(desk: Page, title: string): Promise<void> {
  await desk.goto('/dashboard/topics');
  await desk.getByRole('link', { name: 'Chuyên đề mới' }).click();
  await titleOf(desk).fill(title);
}

async function addSection(desk: Page, name: string): Promise<void> {
  await desk.getByRole('button', { name: 'Thêm phần' }).press('Enter');
  await expect(sectionNames(desk).last()).toBeFocused();
  await desk.keyboard.type(name);
}

async function pick(desk: Page, section: string, title: string): Promise<void> {
  await desk.getByRole('button', { name: `Chọn bài cho phần: ${section}` }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Tên bài').fill(title.slice(0, 20));
  await dialog.getByRole('button', { name: title }).click();
  await expect(desk.getByRole('button', { name: `Bỏ bài: ${title}` })).toBeVisible();
}

const pressSave = (desk: Page) => desk.getByRole('button', { name: 'Lưu', exact: true }).click();

/** Leaves the page of the saved topic. */
async function saveNew(desk: Page): Promise<void> {
  await pressSave(desk);
  await expect(desk).toHaveURL(/\/dashboard\/topics\/\d+$/);
}

async function saveAgain(desk: Page): Promise<void> {
  await pressSave(desk);
  await expect(desk.getByText('Đã lưu.', { exact: true })).toBeVisible();
}

async function press(desk: Page, name: 'Cho hiện' | 'Ngừng hiện', state: string): Promise<void> {
  await desk.getByRole('button', { name }).click();
  await desk.getByRole('dialog').getByRole('button', { name }).click();
  await expect(desk.getByText(state, { exact: true })).toBeVisible();
}

test.afterEach(releaseSitemap);

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('an editor prepares a topic, a secretary shows it to readers at once, moves its address, and stops it', async ({
  browser,
  page,
  request,
}) => {
  await holdSitemap('changing');
  const ha = await openDeskOf(browser, 'bientap');
  const title = uniqueTitle('Giữ nhịp chiêng');
  await begin(ha, title);
  await introOf(ha).fill('Lời dẫn của chuyên đề.');
  await ha.getByLabel('Từ khóa', { exact: true }).fill(TAG);
  await expect(ha.getByText(matches(3))).toBeVisible();
  await addSection(ha, 'Người giữ nghề');
  await pick(ha, 'Người giữ nghề', RULED);
  await expect(ha.getByText(matches(2))).toBeVisible();
  await ha.getByRole('button', { name: 'Chọn bài cho phần: Người giữ nghề' }).click();
  await ha.getByRole('dialog').getByLabel('Tên bài').fill(RULED.slice(0, 20));
  const taken = ha.getByRole('dialog').getByRole('button', { name: RULED });
  await expect(taken).toContainText('đã có trong chuyên đề');
  await expect(taken).toHaveAttribute('aria-disabled', 'true');
  await ha.keyboard.press('Escape');
  await pick(ha, 'Người giữ nghề', PICKED);
  await expectAccessible(ha);
  await saveNew(ha);
  await expect(ha.getByRole('button', { name: 'Cho hiện' })).toHaveCount(0);
  const former = `/chuyen-de/${await slugOf(ha).inputValue()}`;
  const preview = await ha.request.get(`${ha.url()}/preview`);
  expect([preview.status(), await preview.text()]).toEqual([200, expect.stringContaining(PICKED)]);
  expect((await request.get(former)).status()).toBe(404);
  expect(await (await request.get('/chuyen-de')).text()).not.toContain(title);

  await expect(ha.getByText(/^Không có ảnh: bạn đọc chỉ thấy tên và lời dẫn/)).toBeVisible();
  const bao = await openDeskOf(browser, 'thuky');
  await bao.goto(ha.url());
  await press(bao, 'Cho hiện', 'Đang hiện');
  for (const list of ['/so-do-cong', '/kenh-tin', '/sitemaps/pages.xml'])
    expect(await (await request.get(list)).text(), list).toContain(former);
  await page.goto('/chuyen-de');
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(former);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText('Lời dẫn của chuyên đề.')).toBeVisible();
  const byHand = page.getByRole('region', { name: 'Người giữ nghề' });
  await expect(byHand.getByRole('heading', { level: 3 })).toHaveText([RULED, PICKED]);
  const byRule = page.getByRole('region', { name: 'Tin, bài của chuyên đề' });
  await expect(byRule.getByRole('heading', { level: 3 })).toHaveCount(2);
  await expect(byRule).toContainText(UNPICKED);
  await expectAccessible(page);
  const feed = await (await request.get(`${former}/rss.xml`)).text();
  for (const words of [title, RULED, PICKED, UNPICKED]) expect(feed).toContain(words);
  await byHand.getByRole('link', { name: PICKED }).click();
  const line = page.getByRole('main').getByRole('link', { name: title });
  await expect(line).toHaveAttribute('href', former);

  await ha.reload();
  await expect(ha.getByText('Chuyên đề đang hiện: thư ký hoặc quản trị mới sửa được.')).toBeVisible();
  await expect(titleOf(ha)).toBeDisabled();
  const present = `${former}-moi`;
  await slugOf(bao).fill(present.slice('/chuyen-de/'.length));
  await saveAgain(bao);
  for (const rest of ['', '/rss.xml']) {
    const answer = await request.get(former + rest, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']], rest).toEqual([308, present + rest]);
  }
  await page.reload();
  await expect(line).toHaveAttribute('href', present);

  await press(bao, 'Ngừng hiện', 'Đã ngừng');
  for (const path of [former, present, `${present}/rss.xml`])
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(410);
  expect(await (await request.get('/chuyen-de')).text()).not.toContain(title);
  await page.reload();
  await expect(line).toHaveCount(0);
});

test('who saves over another’s change is told so, and keeps what was typed', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  await begin(ha, uniqueTitle('Hai người sửa'));
  await saveNew(ha);
  const bao = await openDeskOf(browser, 'thuky');
  await bao.goto(ha.url());
  await introOf(bao).fill('Của Bảo');
  await saveAgain(bao);
  await introOf(ha).fill('Của Hà');
  await addSection(ha, 'Phần của Hà');
  await pressSave(ha);
  await expect(ha.getByText('người khác đã lưu chuyên đề này')).toBeVisible();
  await expect(introOf(ha)).toHaveValue('Của Hà');
  await expect(sectionNames(ha)).toHaveValue('Phần của Hà');
  await bao.reload();
  await expect(introOf(bao)).toHaveValue('Của Bảo');
});

test('sections are put in order by the keyboard, which stays on its button and is told the place', async ({
  browser,
}) => {
  const ha = await openDeskOf(browser, 'bientap');
  await begin(ha, uniqueTitle('Xếp phần'));
  for (const name of ['Mở đầu', 'Diễn biến', 'Kết quả']) await addSection(ha, name);
  const up = ha.getByRole('button', { name: 'Chuyển lên: Kết quả', exact: true });
  await up.press('Enter');
  await expect(ha.getByText('Đã chuyển Kết quả đến vị trí 2 trên 3.')).toBeAttached();
  await expect(up).toBeFocused();
  await ha.keyboard.press('Enter');
  await expect(ha.getByText('Đã chuyển Kết quả đến vị trí 1 trên 3.')).toBeAttached();
  await expect(up).toHaveAttribute('aria-disabled', 'true');
  const order = () => sectionNames(ha).evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value));
  expect(await order()).toEqual(['Kết quả', 'Mở đầu', 'Diễn biến']);
  await saveNew(ha);
  await ha.reload();
  expect(await order()).toEqual(['Kết quả', 'Mở đầu', 'Diễn biến']);
});

test('a topic without a name, or at the address of another, is not saved; the field says why and has the focus', async ({
  browser,
}) => {
  const ha = await openDeskOf(browser, 'bientap');
  await begin(ha, '');
  await pressSave(ha);
  await expect(titleOf(ha)).toBeFocused();
  await expect(titleOf(ha)).toHaveAccessibleDescription('Ô này không được để trống.');
  await titleOf(ha).fill('Trùng địa chỉ');
  await slugOf(ha).fill(DEMO.slice('/chuyen-de/'.length));
  await pressSave(ha);
  await expect(slugOf(ha)).toBeFocused();
  await expect(slugOf(ha)).toHaveAccessibleDescription(/Địa chỉ này đã có chuyên đề khác dùng\./);
});

test('a topic tells machines what it is', async ({ page }) => {
  await page.goto(DEMO);
  const [text] = await page.locator('script[type="application/ld+json"]').allTextContents();
  const told = JSON.parse(text ?? '');
  expect(told).toMatchObject({ '@type': 'CollectionPage', name: 'Hồ Vân Khê: giữ nước, giữ nghề' });
  expect(await faultsOf(told)).toEqual([]);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${DEMO}$`));
  await expect(page.getByRole('navigation', { name: 'Bạn đang ở' }).getByRole('link')).toHaveText([
    ...['Trang chủ', 'Chuyên đề'],
  ]);
});

test('at the desk and for readers nothing of topics is wider than a small phone', async ({ browser, page }) => {
  const viewport = { width: 320, height: 700 };
  const ha = await openDeskOf(browser, 'bientap', { viewport });
  await begin(ha, uniqueTitle(`Chuyên đề ${'dài'.repeat(30)}`));
  await ha.getByLabel('Từ khóa', { exact: true }).fill(TAG);
  await addSection(ha, 'Phần'.repeat(25));
  await pick(ha, 'Phần', RULED);
  expect(await widthOf(ha)).toBeLessThanOrEqual(320);
  await saveNew(ha);
  expect(await widthOf(ha)).toBeLessThanOrEqual(320);
  await ha.goto('/dashboard/topics');
  expect(await widthOf(ha)).toBeLessThanOrEqual(320);
  await page.setViewportSize(viewport);
  for (const path of ['/chuyen-de', DEMO]) {
    await page.goto(path);
    expect(await widthOf(page), path).toBeLessThanOrEqual(320);
  }
});
