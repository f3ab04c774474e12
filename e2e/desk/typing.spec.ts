import { expect } from '@playwright/test';
import { give } from '#e2e/support/clipboard';
import { openDeskOf, save, titleOf, uniqueTitle } from '#e2e/support/desk-people';
import { holdUploads } from '#e2e/support/held-uploads';
import { test } from '#e2e/support/test';
import { keysOf, typeByBackspace, typeByComposition } from '#e2e/support/typing';
import { begin, picture } from '#e2e/support/written-text';

const WORDS = 'Đường về Quảng Ngãi: những người thợ dựng lại cầu, nghĩa tình ấm áp (khoảng 1.200 hộ).';

test('the keys of a word are what a keyboard shows', () => {
  expect(keysOf('tiếng')).toEqual(['t', 'ti', 'tie', 'tiê', 'tiên', 'tiêng', 'tiếng']);
  expect(keysOf('Đi')).toEqual(['D', 'Đ', 'Đi']);
});

for (const [way, typeIn] of [
  ['composition', typeByComposition],
  ['Backspace', typeByBackspace],
] as const)
  test(`Vietnamese typed by ${way} is what stands and what is stored, wherever it is typed`, async ({ browser }) => {
    const page = await openDeskOf(browser, 'bientap');
    const text = await begin(page, `Gõ bằng ${way}`, ['Mở đầu']);
    await titleOf(page).click();
    await page.keyboard.press('Control+a');
    const title = uniqueTitle('Tiếng Việt gõ thử');
    await typeIn(page, title);
    await expect(titleOf(page)).toHaveValue(title);

    await text.locator('p').last().click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await typeIn(page, WORDS);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+b');
    await typeIn(page, 'Đậm nét');
    await page.keyboard.press('Control+b');
    await typeIn(page, ' rồi thường');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- ');
    await typeIn(page, 'Điểm đầu');
    await page.keyboard.press('Enter');
    await typeIn(page, 'Điểm thứ hai');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await typeIn(page, 'Mục lục');
    // Over what is chosen.
    await page.keyboard.press('Shift+Home');
    await typeIn(page, 'Chữ thay vào');
    await give(text, 'paste', [await picture('go.png')]);
    await expect(text.locator('figure img')).toHaveCount(1);
    await text.getByRole('textbox', { name: 'Chú thích' }).click();
    await typeIn(page, 'Ảnh: người dân xem lễ');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Chèn bảng' }).click();
    await typeIn(page, 'Xã');
    await page.keyboard.press('Tab');
    await typeIn(page, 'Diện tích');

    const stands = async () => {
      await expect(text.locator('p').nth(1)).toHaveText(WORDS);
      await expect(text.locator('strong')).toHaveText('Đậm nét');
      await expect(text.locator('p').nth(2)).toHaveText('Đậm nét rồi thường');
      await expect(text.locator('li')).toHaveText(['Điểm đầu', 'Điểm thứ hai']);
      await expect(text.locator(':scope > p', { hasText: /^Chữ thay vào$/ })).toHaveCount(1);
      await expect(text.getByRole('textbox', { name: 'Chú thích' })).toHaveText('Ảnh: người dân xem lễ');
      await expect(text.locator('th').nth(0)).toHaveText('Xã');
      await expect(text.locator('th').nth(1)).toHaveText('Diện tích');
    };
    await stands();
    await save(page);
    await page.reload();
    await expect(titleOf(page)).toHaveValue(title);
    await stands();
  });

test('a word in composition stays whole while a save ends and a file arrives beside it', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Gõ khi tệp đến', ['Mở đầu']);
  const release = await holdUploads(page);
  await give(text, 'paste', [await picture('den.png')]);
  await text.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+s');
  const input = await page.context().newCDPSession(page);
  const shown = keysOf('nghiêng');
  for (const [place, word] of shown.entries()) {
    await input.send('Input.imeSetComposition', { text: word, selectionStart: word.length, selectionEnd: word.length });
    if (place === 2) release();
    if (place === 3) await expect(text.locator('figure img')).toHaveCount(1);
  }
  await input.send('Input.insertText', { text: 'nghiêng' });
  await page.keyboard.type(' mình');
  await expect(text.locator('p').first()).toHaveText('Mở đầu nghiêng mình');
  await save(page);
  await page.reload();
  await expect(text.locator('p').first()).toHaveText('Mở đầu nghiêng mình');
});

test('a key acts on what is selected by then, before the browser has told of it', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Phím ngay sau khi chọn', ['Một hai', 'Ba']);
  await text.evaluate((element) => {
    const words = element.querySelector('p')?.firstChild;
    if (words) getSelection()?.collapse(words, 3);
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }));
  });
  await expect(text.locator('p')).toHaveText(['Một', ' hai', 'Ba']);
});
