import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/support/accessible';
import { give } from '#e2e/support/clipboard';
import { openDeskOf, signIn } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import { begin, picture } from '#e2e/support/written-text';

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

const toolsOf = (page: Page) => page.getByRole('toolbar', { name: 'Định dạng' });

/** The heights at which these stand. */
async function rowsOf(all: Locator): Promise<number> {
  const middles = await all.evaluateAll((elements) =>
    elements.map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return Math.round((top + bottom) / 2);
    }),
  );
  return new Set(middles).size;
}

async function expectTargets(all: Locator) {
  for (const target of await all.all()) {
    const { height = 0 } = (await target.boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(44);
  }
}

test('up to 1024 px the tools stand in one row, where the focus brings each into view', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Một hàng', ['Mở đầu']);
  for (const width of [390, 768, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await rowsOf(toolsOf(page).getByRole('button')), `${width} px`).toBe(1);
    await text.press('Alt+F10');
    await page.keyboard.press('End');
    await expect(toolsOf(page).getByRole('button').last()).toBeFocused();
    await expect(toolsOf(page).getByRole('button').last()).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Home');
    await expect(toolsOf(page).getByRole('button').first()).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('on a phone the find bar has two rows, all of it large enough for a finger', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap', PHONE);
  await begin(page, 'Tìm trên điện thoại', ['Chợ họp, chợ tan']);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('chợ');
  const bar = page.getByRole('search', { name: 'Tìm và thay trong bài' });
  await expect(bar.getByText('2 chỗ')).toBeVisible();
  const parts = bar.locator('input, button');
  await expect(parts).toHaveCount(8);
  expect(await rowsOf(parts)).toBe(2);
  await expectTargets(parts);
  await expectTargets(page.getByRole('button', { name: 'Giữ và kéo để chuyển khối; bấm để chọn' }));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('the words of a selected picture are legible', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap', { colorScheme: 'dark' });
  const text = await begin(page, 'Chọn ảnh', ['Mở đầu']);
  await give(text, 'paste', [await picture('chon.png')]);
  await text.locator('figure img').click();
  const figure = text.locator('figure');
  await expect(figure).toHaveCSS('outline-style', 'solid');
  const colours = await figure.getByText('Mô tả ảnh cho người không nhìn thấy').evaluate((words) => ({
    selected: getComputedStyle(words, '::selection').color,
    own: getComputedStyle(words).color,
  }));
  expect(colours.selected).toBe(colours.own);
});

test.describe('on a phone the head of the desk', () => {
  test.use(PHONE);

  test('is one row, whose menu opens, closes with Escape and has no fault of accessibility', async ({ page }) => {
    await signIn(page, 'quantri');
    const head = page.getByRole('banner');
    expect((await head.boundingBox())?.height).toBeLessThanOrEqual(64);
    const library = page.getByRole('link', { name: 'Thư viện', exact: true });
    await expect(library).toBeHidden();
    await head.getByText('Danh mục').press('Enter');
    await expect(library).toBeVisible();
    await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible();
    await expectAccessible(page);
    await library.press('Escape');
    await expect(library).toBeHidden();
    await expect(head.locator('summary')).toBeFocused();
  });
});

test('without a script the menu of a phone opens too', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap', PHONE);
  const state = await page.context().storageState();
  const bare = await browser.newContext({ ...PHONE, javaScriptEnabled: false, storageState: state });
  const plain = await bare.newPage();
  await plain.goto('/dashboard');
  await plain.getByText('Danh mục').tap();
  await plain.getByRole('link', { name: 'Thư viện', exact: true }).tap();
  await expect(plain).toHaveURL(/\/dashboard\/media$/);
});
