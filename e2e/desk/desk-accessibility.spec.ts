import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/support/accessible';
import { DESK_PAGES } from '#e2e/support/desk-pages';
import { beginArticle, signIn, textOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const PAGES = [
  ...DESK_PAGES,
  '/dashboard/articles?q=khong-co-bai-nao-nhu-vay',
  '/dashboard/media?q=khong-co-tep-nao-nhu-vay',
];

test('axe finds nothing on any page of the desk in light and dark', async ({ page }) => {
  await signIn(page, 'quantri');
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, path);
  }
});

test('axe finds nothing in the dialogs of lists in light and dark', async ({ page }) => {
  await signIn(page, 'quantri');
  await openAndCheck(page, 'Viết bài mới');
  await page.goto('/dashboard/site/categories');
  for (const name of ['Thêm chuyên mục', 'Sửa: Kinh tế', 'Xóa: Kinh tế']) await openAndCheck(page, name);
});

test('axe finds nothing in the dialogs of an article, nor in its table, in light and dark', async ({ page }) => {
  await signIn(page, 'quantri');
  await beginArticle(page, 'Kinh tế', uniqueTitle('Hộp thoại dễ tiếp cận'));
  await textOf(page).fill('Một đoạn văn.');
  for (const name of ['Chọn ảnh', 'Liên kết', 'Chèn bộ ảnh', 'Hẹn giờ đăng', 'Bỏ vào thùng rác']) {
    const button = page.getByRole('button', { name, exact: true });
    if (await button.isVisible()) await openAndCheck(page, name);
  }
  await page.getByRole('button', { name: 'Chèn bảng' }).click();
  await expect(textOf(page).getByRole('table')).toBeVisible();
  for (const heading of ['Xã', 'Diện tích', 'Sản lượng']) {
    await page.keyboard.type(heading);
    await page.keyboard.press('Tab');
  }
  await expectAccessible(page, 'a table in the text');
});

async function openAndCheck(page: Page, name: string) {
  const button = page.getByRole('button', { name, exact: true }).first();
  await button.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, name);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
}
