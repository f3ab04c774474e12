import { expect, type Locator, type Page } from '@playwright/test';
import { beginArticle, openDeskOf, save, textOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

async function begin(page: Page, words: string): Promise<Locator> {
  await beginArticle(page, 'Kinh tế', uniqueTitle(words));
  const text = textOf(page);
  await text.click();
  return text;
}

function tool(page: Page, name: string | RegExp): Locator {
  return page.getByRole('toolbar', { name: 'Định dạng' }).getByRole('button', { name });
}

/** As they are painted before the items. */
function numbersOf(text: Locator): Promise<(string | null)[]> {
  return text.locator('ol > li').evaluateAll((items) => items.map((item) => item.getAttribute('data-number')));
}

test('a list counts as its editor says, goes on after another, and is the same when the article is opened again', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Đánh số');
  await page.keyboard.type('1. một');
  await page.keyboard.press('Enter');
  await page.keyboard.type('hai');
  await page.getByRole('button', { name: 'Kiểu đánh số…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kiểu đánh số' });
  await dialog.getByLabel('Đếm bằng').selectOption('vietnamese');
  await dialog.getByLabel('Sau số là').selectOption(')');
  await dialog.getByLabel('Bắt đầu từ số').fill('4');
  await dialog.getByRole('button', { name: 'Đánh số như vậy' }).click();
  await expect.poll(() => numbersOf(text)).toEqual(['d)', 'đ)']);
  await expect(text).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('giữa');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1. ba');
  await page.getByRole('button', { name: 'Đánh số tiếp danh sách trên' }).click();
  await expect.poll(() => numbersOf(text)).toEqual(['d)', 'đ)', 'e)']);

  await save(page);
  await page.reload();
  await expect.poll(() => numbersOf(textOf(page))).toEqual(['d)', 'đ)', 'e)']);
});

test('an empty text says where to write until something is written, also when it is written anew', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Trống');
  const words = 'Viết nội dung ở đây. Gõ / để chèn ảnh, bảng…';
  await expect(text).toHaveAttribute('aria-placeholder', words);
  await expect(text.locator('p')).toHaveAttribute('data-placeholder', words);
  await page.keyboard.type('N');
  await expect(text).not.toHaveAttribute('aria-placeholder');
  await expect(text.locator('p')).not.toHaveAttribute('data-placeholder');
  await page.keyboard.press('Backspace');
  await expect(text.locator('p')).toHaveAttribute('data-placeholder', words);
});

test('points and numbers with a bracket begin lists as they are typed, go on, and are typed again after an undo', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Điểm');
  await page.keyboard.type('đ) năm');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('e) sáu');
  await expect.poll(() => numbersOf(text)).toEqual(['đ)', 'e)']);
  await expect(text.locator('ol')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');

  await page.keyboard.type('2) ');
  await expect.poll(() => numbersOf(text)).toEqual(['đ)', 'e)', '2)']);
  await page.keyboard.press('Backspace');
  await expect.poll(() => numbersOf(text)).toEqual(['đ)', 'e)']);
  await page.keyboard.type('hai');
  await expect(text.locator('> p').first()).toHaveText('2) hai');
  await page.keyboard.press('Enter');

  await page.keyboard.type('i) ');
  await expect.poll(() => numbersOf(text)).toEqual(['đ)', 'e)', 'i)']);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.type('một');
  await expect(text.locator('> p').nth(1)).toHaveText('i) một');
});

test('a footnote is written in its dialog, shows a number, and is opened again by the keyboard', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Chú thích');
  await page.keyboard.type('Nước sạch');
  await page.keyboard.press('ControlOrMeta+Alt+f');
  const dialog = page.getByRole('dialog', { name: 'Chú thích cuối bài' });
  await dialog.getByRole('textbox', { name: 'Lời chú thích' }).fill('Theo số liệu của huyện');
  await dialog.getByRole('button', { name: 'Đặt chú thích' }).click();
  await expect(text.getByRole('button', { name: 'Theo số liệu của huyện' })).toBeVisible();

  await expect(text).toBeFocused();
  await page.keyboard.type(' đã về.');
  await text.getByRole('button', { name: 'Theo số liệu của huyện' }).click();
  await dialog.getByRole('textbox', { name: 'Lời chú thích' }).fill('Theo xã');
  await dialog.getByRole('button', { name: 'Đặt chú thích' }).click();
  await expect(text.getByRole('button', { name: 'Theo xã' })).toBeVisible();
  await expect(text).toContainText('Nước sạch');
  await expect(text).toContainText('đã về.');
});

test('an address that is typed last in a footnote is a link when the footnote is set', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Chú thích có địa chỉ');
  await page.keyboard.type('Nước sạch');
  await page.keyboard.press('ControlOrMeta+Alt+f');
  const dialog = page.getByRole('dialog', { name: 'Chú thích cuối bài' });
  await dialog.getByRole('textbox', { name: 'Lời chú thích' }).click();
  await page.keyboard.type('Xem https://chinhphu.vn/nuoc-sach');
  await dialog.getByRole('button', { name: 'Đặt chú thích' }).click();
  await text.getByRole('button', { name: 'Xem https://chinhphu.vn/nuoc-sach' }).click();
  await expect(dialog.getByRole('link', { name: 'https://chinhphu.vn/nuoc-sach' })).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveText('Xem https://chinhphu.vn/nuoc-sach');
});

test('raised figures, struck words and alignment come by buttons and keys', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Chữ');
  await page.keyboard.type('120 m');
  await page.keyboard.press('ControlOrMeta+.');
  await page.keyboard.type('2');
  await page.keyboard.press('ControlOrMeta+.');
  await tool(page, 'Gạch ngang: không còn giá trị').click();
  await page.keyboard.type(' cũ');
  await tool(page, /^Căn lề: trái/).click();
  await expect(text.locator('sup')).toHaveText('2');
  await expect(text.locator('s')).toHaveText(' cũ');
  await expect(text.locator('p').first()).toHaveCSS('text-align', 'center');
});

test('a note box and a table with its caption', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Khung');
  await page.keyboard.type('Mang theo căn cước');
  await tool(page, 'Hộp lưu ý').click();
  await expect(text.locator('aside')).toContainText('Mang theo căn cước');
  await tool(page, 'Chèn bảng').click();
  await page.getByLabel('Tên bảng').fill('Thu chi năm 2026');
  await expect(text.locator('[data-caption="Thu chi năm 2026"]')).toBeVisible();
});

test('what looks like marks stays as it was typed', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Dấu sao');
  await page.keyboard.type('2 * 3 * 4 = 24, tên_tệp_mới, ~~x~~');
  await expect(text).toContainText('2 * 3 * 4 = 24, tên_tệp_mới, ~~x~~');
});
