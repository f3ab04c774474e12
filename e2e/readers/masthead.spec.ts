import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/support/accessible';
import { test } from '#e2e/support/test';

const menu = (page: Page) => page.getByRole('navigation', { name: 'Chuyên mục', exact: true });
const current = (page: Page) => menu(page).locator('[aria-current]').allTextContents();

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the menu says where one is, on a section, below it and in its articles', async ({ page }) => {
    await page.goto('/');
    expect(await current(page)).toEqual(['Trang chủ']);
    await page.goto('/kinh-te');
    expect(await current(page)).toEqual(['Kinh tế']);
    await page.goto('/nong-nghiep');
    expect(await current(page)).toEqual(['Kinh tế', 'Nông nghiệp']);
    await page.getByRole('main').getByRole('article').first().getByRole('link').click();
    await expect(page.locator('h1')).toBeVisible();
    expect(await current(page)).toContain('Kinh tế');
    await page.goto('/thong-ke-truy-cap');
    expect(await current(page)).toEqual([]);
  });

  test('what lies below a section shows to the keyboard and the pointer, and goes with Escape', async ({ page }) => {
    await page.goto('/');
    const below = menu(page).getByRole('link', { name: 'Nông nghiệp' });
    await expect(below).toBeHidden();
    await menu(page).getByRole('link', { name: 'Kinh tế' }).focus();
    await expect(below).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(below).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(below).toBeHidden();
    await menu(page).getByRole('link', { name: 'Kinh tế' }).hover();
    await below.click();
    await expect(page).toHaveURL(/\/nong-nghiep$/);
  });

  test('stays in sight along the page, and covers nothing that is led to', async ({ page }) => {
    await page.goto('/');
    await page.mouse.wheel(0, 2000);
    await expect
      .poll(() =>
        menu(page)
          .boundingBox()
          .then((box) => box?.y),
      )
      .toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('the day stands above it', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('banner').locator('[data-today]')).toHaveText(
      /^(Thứ (hai|ba|tư|năm|sáu|bảy)|Chủ nhật), ngày \d{2}\/\d{2}\/\d{4}$/,
    );
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`on a phone ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 800 } });

    test('the whole menu opens with a search, closes with Escape, its button and beside it', async ({ page }) => {
      await page.goto('/kinh-te');
      const open = page.getByRole('button', { name: 'Danh mục', exact: true });
      const search = page.getByRole('banner').getByRole('combobox').or(page.getByRole('banner').getByRole('textbox'));
      await open.click();
      await expect(search).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(search).toBeHidden();
      await expect(open).toBeFocused();
      await open.press('Enter');
      expect(await current(page)).toEqual(['Kinh tế']);
      await page.getByRole('button', { name: 'Đóng danh mục' }).click();
      await expect(search).toBeHidden();
      await page.setViewportSize({ width: 768, height: 800 });
      await open.click();
      await page.mouse.click(100, 400);
      await expect(search).toBeHidden();
    });

    test('the sections stand in one line below one bar', async ({ page }) => {
      await page.goto('/');
      const strip = page.getByRole('navigation', { name: 'Các chuyên mục' });
      const box = await strip.boundingBox();
      const notices = await page.evaluate(() => document.querySelector('[data-notices]')?.clientHeight ?? 0);
      expect((box?.y ?? 0) - notices).toBeLessThanOrEqual(58);
      expect(box?.height).toBeLessThanOrEqual(48);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  });
}

test('on a phone the strip of sections shows the one where one is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/thong-bao');
  const strip = page.getByRole('navigation', { name: 'Các chuyên mục' });
  await expect(strip.locator('[aria-current]')).toHaveText('Thông báo');
  await expect(strip.locator('[aria-current]')).toBeInViewport({ ratio: 1 });
  await page.goto('/');
  await expect(strip.getByRole('link', { name: 'Trang chủ' })).toBeInViewport({ ratio: 1 });
});

test('axe finds nothing in the open menu of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/');
  await page.getByRole('button', { name: 'Danh mục', exact: true }).click();
  await expectAccessible(page);
});
