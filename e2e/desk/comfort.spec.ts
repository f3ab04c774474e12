import { expect, type Page } from '@playwright/test';
import { give } from '#e2e/support/clipboard';
import { openDeskOf, save } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import { begin, blocksOf, picture } from '#e2e/support/written-text';

const tool = (page: Page, name: string | RegExp) =>
  page.getByRole('toolbar', { name: 'Định dạng' }).getByRole('button', { name });

test('words are found and replaced by keys alone, and the text goes on where they were', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Tìm', ['Xã Tân Phú và xã Tân Hoà', 'Của xã Tân Phú']);
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Tìm và thay trong bài' });
  // The first key may come before the bar is seen.
  await page.keyboard.type('tân phú');
  await expect(bar.getByLabel('Tìm trong bài')).toHaveValue('tân phú');
  await expect(bar.getByText('2 chỗ')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bar.getByText('Chỗ 1/2')).toBeVisible();
  await bar.getByLabel('Thay bằng').fill('Phú Tân');
  await page.keyboard.press('Enter');
  await expect(text).toContainText('Xã Phú Tân và xã Tân Hoà');
  await bar.getByRole('button', { name: 'Thay hết' }).click();
  await expect(bar.getByText('Đã thay 1 chỗ')).toBeVisible();
  await expect(text).toContainText('Của xã Phú Tân');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toContainText('Xã Phú Tân và xã Tân Hoà');
  await expect(text).toContainText('Của xã Tân Phú');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(text).toContainText('Của xã Phú Tân');
  await bar.getByLabel('Tìm trong bài').fill('XÃ');
  await expect(bar.getByText('3 chỗ')).toBeVisible();
  await bar.getByRole('button', { name: 'Phân biệt hoa thường', pressed: false }).click();
  await expect(bar.getByText('Không có trong bài')).toBeVisible();
  await bar.getByRole('button', { name: 'Phân biệt hoa thường', pressed: true }).click();
  await bar.getByLabel('Tìm trong bài').fill('không có đâu');
  await expect(bar.getByText('Không có trong bài')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toContainText('Của xã Tân Phú');
  await save(page);
});

test('a picture is chosen by a click, changes places, and its caption is left by Enter', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Chuyển ảnh', ['Dòng một', 'Dòng hai']);
  await give(text, 'paste', [await picture('chuyen.png')]);
  await expect.poll(() => blocksOf(text)).toEqual(['Dòng một', 'Dòng hai', '▣']);
  await text.locator('figure img').click();
  await expect(text.locator('figure').first()).toHaveCSS('outline-style', 'solid');
  await tool(page, /^Chuyển lên/).click();
  await expect.poll(() => blocksOf(text)).toEqual(['Dòng một', '▣', 'Dòng hai']);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => blocksOf(text)).toEqual(['▣', 'Dòng một', 'Dòng hai']);
  await text.getByRole('textbox', { name: 'Chú thích' }).click();
  await page.keyboard.type('Cầu mới');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sau ảnh. ');
  await expect.poll(() => blocksOf(text)).toEqual(['▣', 'Sau ảnh. Dòng một', 'Dòng hai']);
  await expect(text.locator('figcaption, [role=textbox]').first()).toHaveText('Cầu mới');
});

test('a gallery takes more pictures, one is put in another’s place, and the first becomes the cover', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Bộ ảnh', ['Mở đầu']);
  await give(text, 'paste', [await picture('mot.png'), await picture('hai.png')]);
  await expect(text.locator('figure img')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text.locator('figure')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(text.locator('figure img')).toHaveCount(2);
  const checks = page.getByRole('region', { name: 'Kiểm tra trước khi đăng' });
  await expect(checks.getByText('Ảnh: hãy mô tả, hoặc đánh dấu là trang trí')).toHaveCount(1);
  await checks.getByRole('button', { name: 'Đến chỗ “hai.png”' }).first().click();
  await expect(text).toBeFocused();
  await expect(text.locator('figure').nth(1)).toHaveCSS('outline-style', 'solid');
  await text.getByRole('textbox', { name: 'Chú thích' }).first().click();
  await page.keyboard.type('Giữ lời này');
  const [first, second] = await text
    .locator('figure img')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src')));
  await text.getByRole('button', { name: 'Đổi ảnh' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Chọn ảnh thay thế' });
  await dialog
    .getByRole('button', { name: /hai\.png/ })
    .first()
    .click();
  await expect(text.locator('figure img').first()).toHaveAttribute('src', second ?? '');
  expect(second).not.toBe(first);
  await expect(text.locator('figure').first()).toContainText('Giữ lời này');
  await expect(text).toBeFocused();
  await expect(text.locator('figure').first()).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text.locator('figure img').first()).toHaveAttribute('src', first ?? '');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(text.locator('figure img').first()).toHaveAttribute('src', second ?? '');

  const details = page.getByRole('complementary', { name: 'Trạng thái và thông tin của bài' });
  await page.getByRole('button', { name: 'Lấy ảnh đầu trong bài' }).click();
  await expect(page.getByLabel('Chú thích ảnh đại diện')).toHaveValue('Giữ lời này');
  await expect(details.getByLabel('Mô tả ảnh cho người không nhìn thấy')).toBeFocused();
  await details.getByRole('button', { name: 'Bỏ ảnh' }).click();
  await expect(details.getByRole('button', { name: 'Chọn ảnh' })).toBeFocused();
  await save(page);
});

test('a slash on an empty line offers what can stand there, found by words without signs', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Gạch chéo', ['Mở đầu', '/bang']);
  const menu = page.getByRole('listbox', { name: 'Chèn vào đây' });
  await expect(menu.getByRole('option')).toHaveText(['Chèn bảng']);
  await page.keyboard.press('Enter');
  await expect(text.locator('table')).toBeVisible();
  await expect(text).not.toContainText('/bang');
  await expect(menu).toHaveCount(0);

  await text.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await expect(menu.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await expect(menu.getByRole('option', { name: 'Word' })).toBeVisible();
  await expect(menu.getByRole('option', { name: 'Chú thích' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('sau');
  await expect(text.locator('p', { hasText: /^\/$/ })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.type('/tieu de');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mục nhỏ');
  await expect(text.locator('h3')).toHaveText('Mục nhỏ');
  await save(page);
});
