import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/support/accessible';
import { signIn } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const RUN = Date.now().toString(36);

const get = (request: APIRequestContext, path: string) => request.get(path, { maxRedirects: 0 });
const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true }).click();
const isSaved = (page: Page) => expect(page.getByText('Đã lưu.')).toBeVisible();

test('what the site shows is no page for anyone but an administrator', async ({ page }) => {
  await signIn(page, 'thuky');
  for (const part of ['', '/categories', '/menu', '/links', '/pages', '/pages/new']) {
    expect((await page.goto(`/dashboard/site${part}`))?.status(), part).toBe(404);
  }
});

test('a category is created, moved, renamed with its old address leading on, and deleted', async ({
  page,
  request,
}) => {
  const name = `Chuyên mục thử ${RUN}`;
  const slug = `chuyen-muc-thu-${RUN}`;
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site/categories');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Thêm chuyên mục' }).click();
  await page.getByLabel('Tên chuyên mục').fill(name);
  await expect(page.getByLabel('Địa chỉ')).toHaveValue(slug);
  await page.getByLabel('Địa chỉ').fill('kinh-te');
  await save(page);
  await expect(page.getByText('Địa chỉ này đã có chuyên mục hoặc trang khác dùng.')).toBeVisible();
  await expect(page.getByLabel('Tên chuyên mục')).toHaveValue(name);
  await expectAccessible(page);
  await page.getByLabel('Địa chỉ').fill(slug);
  await save(page);

  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('Cấp 1');
  expect((await get(request, `/${slug}`)).status()).toBe(200);
  expect(await (await get(request, '/thong-bao')).text()).toContain(`href="/${slug}"`);

  await row.getByRole('button', { name: `Chuyển lên: ${name}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã chuyển và lưu.')).toBeVisible();
  await expect(row.getByRole('button', { name: `Chuyển lên: ${name}` })).toBeFocused();
  await row.getByRole('button', { name: `Đưa vào trong chuyên mục phía trên: ${name}` }).click();
  await expect(row).toContainText('Cấp 2');
  await row.getByRole('button', { name: `Đưa ra ngoài một cấp: ${name}` }).click();
  await expect(row).toContainText('Cấp 1');

  await row.getByRole('button', { name: `Sửa: ${name}` }).click();
  await page.getByLabel('Địa chỉ').fill(`${slug}-moi`);
  await expect(page.getByText(`Địa chỉ cũ /${slug} vẫn dẫn bạn đọc`)).toBeVisible();
  await save(page);
  await expect(row).toContainText(`/${slug}-moi`);
  for (const path of [`/${slug}`, `/${slug}/trang/1`]) {
    const old = await get(request, path);
    expect(old.status(), path).toBe(308);
    expect(old.headers()['location'], path).toMatch(new RegExp(`/${slug}-moi$`));
  }
  expect((await get(request, `/${slug}-moi`)).status()).toBe(200);

  await row.getByRole('button', { name: `Xóa: ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
  await expect(row).toHaveCount(0);
  for (const path of [`/${slug}`, `/${slug}-moi`]) expect((await get(request, path)).status(), path).toBe(404);
});

test('a category with articles is not deleted, and the reason is said', async ({ page }) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site/categories');
  await page.getByRole('button', { name: 'Xóa: Kinh tế' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'có bài viết' })).toBeVisible();
});

test('a category is dragged into another', async ({ page }) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site/categories');
  for (const name of [`Kéo một ${RUN}`, `Kéo hai ${RUN}`]) {
    await page.getByRole('button', { name: 'Thêm chuyên mục' }).click();
    await page.getByLabel('Tên chuyên mục').fill(name);
    await save(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: `${name} ${RUN}` });
  await row('Kéo hai').locator('[data-drag]').dragTo(row('Kéo một'));
  await expect(row('Kéo hai')).toContainText('Cấp 2');
  await row('Kéo một').getByRole('button', { name: /^Xóa/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Cùng bị xóa: 1 chuyên mục con.');
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
  await expect(row('Kéo hai')).toHaveCount(0);
});

test('a change of the site’s name is there on the next request', async ({ page, request }) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site');
  await expectAccessible(page);
  const field = page.getByLabel('Tên cổng thông tin');
  const name = await field.inputValue();

  await field.fill('');
  await page.getByLabel('Dòng giấy phép').fill(`Giấy phép ${RUN}`);
  await save(page);
  await expect(page.getByText('Ô này không được để trống.')).toBeVisible();
  await expect(page.getByLabel('Dòng giấy phép')).toHaveValue(`Giấy phép ${RUN}`);

  await field.fill(`${name} ${RUN}`);
  await page.getByRole('button', { name: 'Thêm trang mạng xã hội' }).click();
  await page.getByLabel('Tên', { exact: true }).last().fill(`Kênh ${RUN}`);
  await page.getByLabel('Địa chỉ', { exact: true }).last().fill('https://kenh.invalid/lam-giang');
  await page.locator('input[name=logoId]').nth(1).check();
  await save(page);
  await isSaved(page);
  const home = await (await get(request, '/')).text();
  expect(home).toContain(`${name} ${RUN}`);
  expect(home).toContain(`Giấy phép ${RUN}`);
  expect(home).toContain('href="https://kenh.invalid/lam-giang"');
  expect(home.slice(0, home.indexOf('</header>'))).toMatch(/<img src="\/media\/[0-9a-f]{64}\/\d+\.webp"/);

  await field.fill(name);
  await page.getByRole('button', { name: `Bỏ: Kênh ${RUN}` }).click();
  await page.getByRole('group', { name: 'Biểu trưng (logo)' }).getByLabel('Không dùng ảnh').check();
  await save(page);
  await expect(page.getByText('Có thay đổi chưa lưu.')).toHaveCount(0);
  await isSaved(page);
  await expect.poll(async () => (await get(request, '/')).text()).not.toContain(`${name} ${RUN}`);
});

test('an agency’s colour is on every page, light and dark, and one too pale for words is refused at once', async ({
  page,
}) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site');
  await page.getByLabel('Dùng màu của cơ quan').check();
  const colour = page.getByLabel('Màu', { exact: true });
  await colour.fill('#ffd700');
  await expect(page.getByText('Màu này quá nhạt')).toBeVisible();
  await save(page);
  await expect(page.getByText('Màu này quá nhạt')).toBeVisible();
  await colour.fill('#0b5394');
  await expect(page.getByText('Màu này quá nhạt')).toBeHidden();
  await save(page);
  await isSaved(page);
  try {
    await page.goto('/');
    const menu = page.getByRole('navigation', { name: 'Chuyên mục', exact: true });
    await expect(menu).toHaveCSS('background-color', 'rgb(11, 83, 148)');
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(menu).toHaveCSS('background-color', 'rgb(9, 71, 127)');
  } finally {
    await page.goto('/dashboard/site');
    await page.getByLabel('Dùng màu của cơ quan').uncheck();
    await save(page);
    await isSaved(page);
  }
});

test('a menu of one’s own takes the place of the categories', async ({ page, request }) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site/menu');
  await page.getByRole('button', { name: 'Bắt đầu từ các chuyên mục' }).click();
  await page.getByRole('button', { name: 'Thêm mục' }).click();
  await page.getByLabel('Chữ hiện ra').last().fill(`Đếm ${RUN}`);
  await page.getByLabel('Địa chỉ', { exact: true }).fill('javascript:alert(1)');
  await save(page);
  await expect(page.getByText('Xin nhập địa chỉ đầy đủ')).toBeVisible();
  await page.getByLabel('Địa chỉ', { exact: true }).fill('/thong-ke-truy-cap');
  await page.getByRole('button', { name: `Chuyển lên: Đếm ${RUN}` }).click();
  await expect(page.getByText(`Đã chuyển Đếm ${RUN}`)).toBeAttached();
  await expect(page.getByRole('button', { name: `Chuyển lên: Đếm ${RUN}` })).toBeFocused();
  await save(page);
  await isSaved(page);
  await expectAccessible(page);
  expect(await (await get(request, '/')).text()).toContain(`Đếm ${RUN}`);

  await page.reload();
  const remove = page.getByRole('button', { name: /^Bỏ mục/ });
  while ((await remove.count()) > 0) await remove.first().click();
  await save(page);
  await isSaved(page);
  const home = await (await get(request, '/')).text();
  expect(home).not.toContain(`Đếm ${RUN}`);
  expect(home).toContain('href="/kinh-te"');
});

test('a group of web links appears with its title', async ({ page, request }) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site/links');
  await page.getByRole('button', { name: 'Thêm nhóm' }).click();
  await page.getByLabel('Tên nhóm').last().fill(`Nhóm ${RUN}`);
  const group = page.getByRole('group', { name: `Nhóm ${RUN}` });
  await group.getByRole('button', { name: 'Thêm liên kết' }).click();
  await group.getByLabel('Tên', { exact: true }).fill(`Sở ${RUN}`);
  await group.getByLabel('Địa chỉ').fill('so.invalid');
  await save(page);
  await expect(group.getByText('Xin nhập địa chỉ đầy đủ')).toBeVisible();
  await group.getByLabel('Địa chỉ').fill(`https://${RUN}.invalid`);
  await save(page);
  await isSaved(page);
  await expectAccessible(page);
  const home = await (await get(request, '/')).text();
  expect(home).toContain(`Nhóm ${RUN}</h3>`);
  expect(home).toContain(`href="https://${RUN}.invalid"`);

  await page.getByRole('button', { name: `Bỏ cả nhóm: Nhóm ${RUN}` }).click();
  await save(page);
  await expect.poll(async () => (await get(request, '/')).text()).not.toContain(`Nhóm ${RUN}`);
});

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' });

test('a static page is written, read, renamed and deleted', async ({ page, request }) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site/pages');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Thêm trang' }).click();
  await expect(textOf(page)).toBeVisible(); // the form is alive
  await page.getByLabel('Tên trang').fill(`Tiếp dân ${RUN}`);
  await textOf(page).click();
  await page.keyboard.type('Lịch tiếp dân hằng tuần.\n');
  await page.getByRole('button', { name: 'Tiêu đề mục', exact: true }).click();
  await page.keyboard.type('Địa điểm\n');
  await page.getByRole('button', { name: 'Danh sách', exact: true }).click();
  await page.keyboard.type('Trụ sở\nNhà văn hóa');
  await save(page);
  await expect(page).toHaveURL(/\/dashboard\/site\/pages$/);

  await page.goto(`/tiep-dan-${RUN}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Tiếp dân ${RUN}`);
  await expect(page.getByRole('heading', { name: 'Địa điểm' })).toBeVisible();
  await expect(page.getByRole('article').getByRole('listitem').filter({ hasText: 'Nhà văn hóa' })).toBeVisible();

  await page.goto('/dashboard/site/pages');
  await page.getByRole('link', { name: `Sửa: Tiếp dân ${RUN}` }).click();
  await page.getByLabel('Địa chỉ').fill(`tiep-dan-moi-${RUN}`);
  await save(page);
  await isSaved(page);
  await textOf(page).fill('Đã dời.');
  await save(page);
  await expect(page.getByText('Có thay đổi chưa lưu.')).toHaveCount(0);
  const old = await get(request, `/tiep-dan-${RUN}`);
  expect(old.status()).toBe(308);
  expect(old.headers()['location']).toMatch(new RegExp(`/tiep-dan-moi-${RUN}$`));
  expect(await (await get(request, `/tiep-dan-moi-${RUN}`)).text()).toContain('Đã dời.');

  await page.goto('/dashboard/site/pages');
  await page.getByRole('button', { name: `Xóa: Tiếp dân ${RUN}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
  await expect(page.getByRole('link', { name: `Sửa: Tiếp dân ${RUN}` })).toHaveCount(0);
  expect((await get(request, `/tiep-dan-moi-${RUN}`)).status()).toBe(404);
});

test('in the text of a static page a link is set, words are found and a footnote is written, and nothing typed is lost', async ({
  page,
}) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site/pages/new');
  await expect(textOf(page)).toBeVisible();
  await page.getByLabel('Tên trang').fill(`Liên hệ ${RUN}`);
  await textOf(page).click();
  await page.keyboard.type('Một hai');
  await page.keyboard.press('Control+k');
  const link = page.getByRole('dialog', { name: 'Liên kết' });
  await link.getByLabel('Dẫn đến địa chỉ').fill('chinhphu.vn');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(textOf(page).getByRole('link', { name: 'chinhphu.vn' })).toBeVisible();
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('Nguồn');
  await page.getByRole('dialog').getByRole('button', { name: 'Đặt chú thích' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('hai');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chỗ 1/1')).toBeVisible();
  await save(page);
  await expect(page).toHaveURL(/\/dashboard\/site\/pages$/);
  expect(await (await get(page.request, `/lien-he-${RUN}`)).text()).toContain('href="https://chinhphu.vn"');
});

test('a page changed in two tabs keeps what was typed in the second', async ({ page }) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site/pages/new');
  await expect(textOf(page)).toBeVisible(); // the form is alive
  await page.getByLabel('Tên trang').fill(`Hai thẻ ${RUN}`);
  await save(page);
  await page.getByRole('link', { name: `Sửa: Hai thẻ ${RUN}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sửa trang');
  const second = await page.context().newPage();
  await second.goto(page.url());
  await textOf(page).fill('một');
  await save(page);
  await isSaved(page);
  await textOf(second).fill('hai');
  await save(second);
  await expect(second.getByText('người khác đã thay đổi mục này')).toBeVisible();
  await expect(textOf(second)).toHaveText('hai');
  await page.goto('/dashboard/site/pages');
  await page.getByRole('button', { name: `Xóa: Hai thẻ ${RUN}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
  await expect(page.getByRole('link', { name: `Sửa: Hai thẻ ${RUN}` })).toHaveCount(0);
});
