import { expect } from '@playwright/test';
import { liveAddress } from '#e2e/support/live-address';
import { test } from '#e2e/support/test';
import { openWholePortal } from '#tests/support/end-to-end';

test('a reader goes from the home page to a category to an article and back up the trail', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link', { name: 'Kinh tế' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kinh tế');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/kinh-te$/);

  const first = page.getByRole('main').getByRole('article').first().getByRole('link');
  const title = await first.textContent();
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await expect(page.locator('h1')).toHaveCount(1);
  const inTitle = await page.title();
  expect(inTitle).toContain(`${title} | Cổng thông tin điện tử tỉnh Lam Giang`);

  await page.getByRole('navigation', { name: 'Bạn đang ở' }).getByRole('link', { name: 'Kinh tế' }).click();
  await expect(page).toHaveURL(/\/kinh-te$/);
});

test('an article has its date line, picture, tags and related stories', async ({ page }) => {
  await page.goto('/nong-nghiep');
  await page.getByRole('main').getByRole('article').first().getByRole('link').click();
  const article = page.getByRole('article').first();
  const time = article.locator('time').first();
  await expect(time).toHaveText(/^(Thứ (hai|ba|tư|năm|sáu|bảy)|Chủ nhật), ngày \d{2}\/\d{2}\/\d{4} \d{2}h\d{2}'$/);
  await expect(time).toHaveAttribute('datetime', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\+07:00$/);

  const lead = article.locator('figure img').first();
  await expect(lead).not.toHaveAttribute('loading', 'lazy');
  await expect(lead).toHaveAttribute('alt', /.+/);
  await expect.poll(() => lead.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);
  await expect(lead).toHaveJSProperty('complete', true);
  await expect(article.locator('figcaption').first()).toBeVisible();
  await expect(article.getByText('Từ khóa')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tin cùng chuyên mục' })).toBeVisible();
});

test('a category goes on by page segments', async ({ page }) => {
  await page.goto('/kinh-te');
  await page.getByRole('link', { name: 'Trang sau' }).click();
  await expect(page).toHaveURL(/\/kinh-te\/trang\/2$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trang 2');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/kinh-te\/trang\/2$/);
  await page.getByRole('link', { name: 'Trang trước' }).click();
  await expect(page).toHaveURL(/\/kinh-te$/);
});

test('web links are real links', async ({ page }) => {
  await page.goto('/gioi-thieu');
  const links = page.getByRole('region', { name: 'Liên kết web' }).getByRole('link');
  expect(await links.count()).toBeGreaterThanOrEqual(5);
  for (const link of await links.all()) await expect(link).toHaveAttribute('href', /^https:\/\//);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the menu opens and every page reads', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Danh mục' }).click();
    await page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link', { name: 'Du lịch' }).click();
    await page.getByRole('main').getByRole('article').first().getByRole('link').click();
    await expect(page.getByRole('article').first().locator('.prose p').nth(2)).toBeVisible();
    await expect(page.getByTestId('odometer').locator('span')).toHaveCount(10);
  });
});

test('no page is wider than a 320 px phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '/',
    '/kinh-te',
    '/gioi-thieu',
    '/thong-ke-truy-cap',
    '/tim-kiem?q=lam',
    '/du-lieu-mo',
    '/so-do-cong',
    '/kenh-tin',
    '/chuyen-de',
    '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe',
    '/thu-vien',
    '/tu-khoa/ho-van-khe',
    '/tac-gia',
    '/tac-gia/thu-trang',
    '/khong-co-trang-nay',
  ]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('the skip link leads the keyboard to the text', async ({ page }) => {
  await page.goto('/kinh-te');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('an article without a picture leaves no empty box in any list', async ({ page }) => {
  const server = await openWholePortal();
  try {
    for (const path of ['/', '/moi-dang', await liveAddress('anh-bang-tep%')]) {
      await page.goto(server.url + path);
      await expect(page.getByRole('main').getByRole('link', { name: 'KHÔNG ẢNH' }).first(), path).toBeVisible();
      const empty = await page.locator('main article *').evaluateAll((all) =>
        all
          .filter((one) => !one.closest('article')?.querySelector('h1'))
          .filter((one) => !one.textContent?.trim() && !one.querySelector('img') && !one.closest('picture, figure, br'))
          .filter((one) => one.getBoundingClientRect().height > 20)
          .map((one) => one.outerHTML),
      );
      expect(empty, path).toEqual([]);
    }
  } finally {
    await server.stop();
  }
});
