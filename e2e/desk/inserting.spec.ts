import { expect, type Page } from '@playwright/test';
import { give } from '#e2e/support/clipboard';
import { keepState, openDeskOf, save, titleOf, uniqueTitle } from '#e2e/support/desk-people';
import { holdUploads } from '#e2e/support/held-uploads';
import { test } from '#e2e/support/test';
import { begin, blocksOf, picture } from '#e2e/support/written-text';

test('several files at once all arrive behind the line of the caret, in order, and typing goes on where it was', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Chèn nhiều ảnh', ['Dòng một', 'Dòng hai']);
  await page.keyboard.press('ArrowUp');
  const files = await Promise.all(['a.png', 'b.png', 'c.png'].map(picture));
  const release = await holdUploads(page);
  await give(text, 'paste', files);
  await expect(text.getByText('a.png')).toBeVisible();
  await expect(text.getByRole('progressbar')).toHaveCount(3);
  await page.keyboard.press('End');
  await page.keyboard.type(' viết tiếp');
  release();
  await expect.poll(() => blocksOf(text)).toEqual(['Dòng một viết tiếp', '▣', '▣', '▣', 'Dòng hai']);
  await page.keyboard.type(' nữa');
  await expect(text.locator('p').first()).toHaveText('Dòng một viết tiếp nữa');
  await save(page);
  await page.reload();
  await expect.poll(() => blocksOf(text)).toEqual(['Dòng một viết tiếp nữa', '▣', '▣', '▣', 'Dòng hai']);
});

test('a dropped file lands behind the line it was dropped on', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Thả ảnh', ['Dòng một', 'Dòng hai', 'Dòng ba']);
  await give(text.locator('p').first(), 'drop', [await picture('tha.png')]);
  await expect.poll(() => blocksOf(text)).toEqual(['Dòng một', '▣', 'Dòng hai', 'Dòng ba']);
  await page.keyboard.type(' cuối');
  await expect(text.locator('p').last()).toHaveText('Dòng ba cuối');
});

test('a picture behind a picture, from the library and by paste, replaces neither', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Ảnh sau ảnh', ['Mở đầu']);
  await give(text, 'paste', [await picture('mot.png')]);
  await expect.poll(() => blocksOf(text)).toEqual(['Mở đầu', '▣']);
  await text.locator('figure img').click();
  await give(text, 'paste', [await picture('hai.png')]);
  await expect.poll(() => blocksOf(text)).toEqual(['Mở đầu', '▣', '▣']);
  await text.locator('figure img').first().click();
  await page.getByRole('button', { name: 'Chèn bảng' }).click();
  await expect(text.locator('table')).toHaveCount(1);
  await expect(text.locator('figure')).toHaveCount(2);
  await page.keyboard.type('ô đầu');
  await expect(text.locator('th').first()).toHaveText('ô đầu');
});

test('what is picked from the library stands behind the caret, and the next key goes behind it', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Chọn từ thư viện', ['Mở đầu']);
  const file = await picture(`${uniqueTitle('thu-vien')}.png`);
  await give(text, 'paste', [file]);
  await expect.poll(() => blocksOf(text)).toEqual(['Mở đầu', '▣']);
  await text.locator('p').first().click();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Chèn ảnh, video, âm thanh hoặc tệp' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Chọn ${file.name}` })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(text).toBeFocused();
  await page.keyboard.type('viết tiếp');
  await expect.poll(() => blocksOf(text)).toEqual(['Mở đầu', '▣', 'viết tiếp', '▣']);
});

test('files that are uploaded in the picker all come into the text, in the order given, and one undo takes them back', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Tải nhiều tệp', ['Mở đầu']);
  const names = ['mot', 'hai', 'ba'].map((word) => `${uniqueTitle(word)}.png`);
  const files = (await Promise.all(names.map(picture))).map((file) => ({
    ...file,
    buffer: Buffer.from(file.bytes, 'base64'),
  }));
  await page.getByRole('button', { name: 'Chèn ảnh, video, âm thanh hoặc tệp' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('upload-input').setInputFiles(files);
  const use = dialog.getByRole('button', { name: 'Dùng 3 tệp vừa tải lên' });
  await expect(use).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => blocksOf(text)).toEqual(['Mở đầu', '▣', '▣', '▣']);
  const { items } = (await (await page.request.get('/api/media?kind=image')).json()) as {
    items: { name: string; sha256: string }[];
  };
  const hashes = names.map((name) => items.find((item) => item.name === name)?.sha256 ?? name);
  for (const [place, hash] of hashes.entries())
    await expect(text.locator('figure img').nth(place)).toHaveAttribute('src', new RegExp(hash));
  await page.keyboard.press('Control+z');
  await expect.poll(() => blocksOf(text)).toEqual(['Mở đầu']);

  await page.getByRole('button', { name: 'Chọn ảnh' }).click();
  await expect(dialog.getByTestId('upload-input')).not.toHaveAttribute('multiple');
  await give(dialog, 'drop', await Promise.all(['trai.png', 'phai.png'].map(picture)));
  await dialog.getByRole('button', { name: 'Dùng “phai.png”' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Đổi ảnh' })).toBeVisible();
});

test('clicks in the blank behind a line that stands before a picture never take the picture away', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Nhấp đúp', ['Ngắn thôi']);
  await give(text, 'paste', [await picture('giu.png')]);
  await expect.poll(() => blocksOf(text)).toEqual(['Ngắn thôi', '▣']);
  const line = text.locator('p').first();
  const { width = 0, height = 0 } = (await line.boundingBox()) ?? {};
  // Each elsewhere: clicks at one place are counted on.
  const blank = (place: number) => ({ x: width - 40 * place, y: height / 2 });
  await line.dblclick({ position: blank(1) });
  await page.keyboard.type('!');
  await expect.poll(() => blocksOf(text)).toEqual(['Ngắn thôi!', '▣']);
  await line.click({ position: blank(2), clickCount: 3 });
  await page.keyboard.type('Dòng khác');
  await expect.poll(() => blocksOf(text)).toEqual(['Dòng khác', '▣']);
  await page.keyboard.press('Home');
  await line.dblclick({ position: { x: 8, y: height / 2 } });
  await page.keyboard.type('Câu');
  await expect.poll(() => blocksOf(text)).toEqual(['Câu khác', '▣']);
  const end = await line.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().right - element.getBoundingClientRect().left;
  });
  await line.dblclick({ position: { x: end - 4, y: height / 2 } });
  await page.keyboard.type('cuối');
  await expect.poll(() => blocksOf(text)).toEqual(['Câu cuối', '▣']);
  await line.click({ position: blank(3), clickCount: 3 });
  await page.keyboard.press('Delete');
  await line.dblclick({ position: blank(4) });
  await page.keyboard.type('Mới');
  await expect.poll(() => blocksOf(text)).toEqual(['Mới', '▣']);
});

test('a copied picture comes as its file, though HTML lies beside it; cells come as text', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Dán ảnh', ['Mở đầu']);
  await give(
    text,
    'paste',
    [await picture('chep.png')],
    '<meta charset="utf-8"><img src="https://a.invalid/x.png" alt="x">',
  );
  await expect.poll(() => blocksOf(text)).toEqual(['Mở đầu', '▣']);
  await expect(page.getByText('không sang được')).toHaveCount(0);
  await give(
    text,
    'paste',
    [await picture('o.png')],
    '<table><tr><td>Năm</td><td>Số liệu</td></tr><tr><td>2026</td><td>5</td></tr></table>',
  );
  await expect(text.locator('table')).toContainText('Số liệu');
  await expect(text.locator('figure')).toHaveCount(1);
});

test('a failed upload says so where the file would be, and comes with a second try', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Tải lỗi', ['Dòng một', 'Dòng hai']);
  await page.route('**/api/uploads', (route) => route.abort(), { times: 1 });
  await give(text.locator('p').first(), 'drop', [await picture('loi.png')]);
  await expect(text.getByRole('alert')).toContainText('Mất kết nối');
  const lacking = page.getByText('1 tệp chưa tải lên được nên chưa có trong bài');
  await expect(lacking).toBeInViewport();
  await expect(text.locator('p').nth(1)).toBeVisible();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(keepState(page)).toHaveText('Đã lưu. Còn thiếu 1 tệp chưa tải lên được.');
  expect(await warnsBeforeLeaving(page)).toBe(true);
  await text.getByRole('button', { name: 'Thử lại loi.png' }).click();
  await expect.poll(() => blocksOf(text)).toEqual(['Dòng một', '▣', 'Dòng hai']);
  await expect(lacking).toHaveCount(0);
  await save(page);
  expect(await warnsBeforeLeaving(page)).toBe(false);
});

function warnsBeforeLeaving(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

test('a file on its way arrives though the text was replaced meanwhile, which can be undone', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const old = 'ViÖt Nam d©n chñ céng hßa, ®éc lËp tù do h¹nh phóc';
  const text = await begin(page, 'Thay khi đang tải', ['Dòng một', old]);
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
  await page.route('**/api/uploads', async (route) => {
    await allowed;
    await route.continue();
  });
  await give(text.locator('p').first(), 'drop', [await picture('lau.png')]);
  await expect(text.getByText('lau.png')).toBeVisible();
  await expect(keepState(page)).toContainText('Đang tải tệp lên');
  await page.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
  await expect(text).toContainText('Việt Nam dân chủ cộng hòa');
  await expect(text.getByText('lau.png')).toBeVisible();
  allow();
  await expect
    .poll(() => blocksOf(text))
    .toEqual(['Dòng một', '▣', 'Việt Nam dân chủ cộng hòa, độc lập tự do hạnh phúc']);
  await text.focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(text).toContainText(old);
});

test('uploads on their way can be stopped, in the text and in the picker, and the next begin', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Thôi tải', ['Dòng một']);
  const release = await holdUploads(page);
  const files = await Promise.all(['mot.png', 'hai.png', 'ba.png'].map(picture));
  await give(text, 'paste', files);
  await text.getByRole('button', { name: 'Thôi tải lên mot.png' }).click();
  await text.getByRole('button', { name: 'Thôi tải lên ba.png' }).click();
  await expect(text.getByRole('progressbar')).toHaveCount(1);
  await page.getByRole('button', { name: 'Chèn ảnh, video, âm thanh hoặc tệp' }).click();
  const dialog = page.getByRole('dialog');
  const { name, mimeType, bytes } = await picture('bon.png');
  await dialog.getByTestId('upload-input').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes, 'base64') });
  await dialog.getByRole('button', { name: 'Thôi tải lên bon.png' }).click();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await page.keyboard.press('Escape');
  release();
  await expect.poll(() => blocksOf(text)).toEqual(['Dòng một', '▣']);
  await expect(text.getByRole('progressbar')).toHaveCount(0);
  await save(page);
});

test('a picture that is cut and pasted while on its way arrives where it stands then', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Cắt khi đang tải', ['Dòng một', 'Dòng hai']);
  const release = await holdUploads(page);
  await give(text.locator('p').first(), 'drop', [await picture('cat.png')]);
  await text.getByRole('figure').getByLabel('Chú thích').click();
  await page.keyboard.type('Cầu mới');
  await text.locator('p').last().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+x');
  await expect.poll(() => blocksOf(text)).toEqual(['Dòng một', 'Dòng hai']);
  release();
  await expect(keepState(page)).not.toContainText('Đang tải');
  await text.locator('p').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  await expect.poll(() => blocksOf(text)).toEqual(['Dòng một', 'Dòng hai', '▣']);
  await expect(text.locator('figure')).toContainText('Cầu mới');
});

test('a save in conflict waits for the files on their way, and the text put together has them', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Tranh chấp khi đang tải', ['Dòng một']);
  await save(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await titleOf(other).fill(uniqueTitle('Tên ở cửa sổ kia'));
  await save(other);
  const release = await holdUploads(page);
  await give(text.locator('p').first(), 'drop', [await picture('tranh-chap.png')]);
  await expect(text.getByText('tranh-chap.png')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Hai bản sẽ được đặt cạnh nhau ngay khi tệp tải lên xong')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  release();
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu bản chung' }).click();
  await expect(keepState(page)).toHaveText('Đã lưu.');
  await page.reload();
  await expect(text.locator('figure img')).toBeVisible();
  await expect.poll(() => blocksOf(text)).toEqual(['Dòng một', '▣']);
});

test('a link is set, changed and refused with the keyboard alone, and typing goes on behind it', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Liên kết', ['Xem tại ']);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Liên kết' });
  await dialog.getByLabel('Dẫn đến địa chỉ').fill('khong phai dia chi');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Địa chỉ này không dùng được');
  await dialog.getByLabel('Dẫn đến địa chỉ').fill('chinhphu.vn');
  await dialog.getByLabel('Chữ hiện ra').fill('Cổng Chính phủ');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(text).toBeFocused();
  await page.keyboard.type(' nhé');
  const link = text.getByRole('link', { name: 'Cổng Chính phủ', exact: true });
  await expect(link).toHaveAttribute('href', 'https://chinhphu.vn');
  await expect(text).toHaveText('Xem tại Cổng Chính phủ nhé');
  await link.click();
  await page.keyboard.press('Control+k');
  await expect(dialog.getByLabel('Dẫn đến địa chỉ')).toHaveValue('https://chinhphu.vn');
  await expect(dialog.getByLabel('Chữ hiện ra')).toHaveValue('Cổng Chính phủ');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+k');
  await dialog.getByRole('button', { name: 'Bỏ liên kết' }).click();
  await expect(text.getByRole('link')).toHaveCount(0);
  await expect(text).toHaveText('Xem tại Cổng Chính phủ nhé');
});

test('cells with a merged corner come into a table', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const faults: Error[] = [];
  page.on('pageerror', (error) => faults.push(error));
  const text = await begin(page, 'Dán vào bảng', ['Mở đầu']);
  await page.getByRole('button', { name: 'Chèn bảng' }).click();
  await give(
    text,
    'paste',
    [],
    '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td rowspan="2">gộp</td></tr><tr><td>d</td></tr></table>',
  );
  await expect(text.locator('table')).toHaveCount(1);
  await expect(text.locator('[rowspan="2"]')).toHaveText('gộp');
  expect(faults).toEqual([]);
});

test('a merged cell of very many rows is stored', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Gộp nhiều hàng', ['Mở đầu']);
  await give(text, 'paste', [], `<table>${'<tr><td>x</td><td>y</td></tr>'.repeat(55)}</table>`);
  await text.locator('td').first().click();
  for (let row = 2; row <= 54; row++) {
    await page.keyboard.press('Shift+ArrowDown');
    await expect(text.locator('.selectedCell')).toHaveCount(row);
  }
  await page.getByRole('button', { name: 'Gộp' }).click();
  await expect(text.locator('[rowspan="54"]')).toHaveCount(1);
  await save(page);
  await page.reload();
  await expect(text.locator('[rowspan="54"]')).toHaveCount(1);
});

test('a list goes no deeper than can be stored, and says so', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Lồng sâu', ['Mở đầu']);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Danh sách', exact: true }).click();
  await page.keyboard.type('tầng');
  for (let level = 1; level < 13; level++) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('tầng');
    await page.keyboard.press('Tab');
  }
  await expect(page.getByText('Không lồng sâu hơn được nữa')).toBeVisible();
  await expect(text.getByText('tầng')).toHaveCount(13);
  await save(page);
  await page.reload();
  await expect(text.getByText('tầng')).toHaveCount(13);
});

test('what is too long to be stored is said at once, and never called saved', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Quá dài', ['Mở đầu']);
  await save(page);
  await page.keyboard.press('Enter');
  await give(text, 'paste', [], `<p>${'rất dài '.repeat(200_000)}</p>`);
  const state = page.getByTestId('keep-state');
  await expect(state).toContainText('Chưa lưu');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'chỗ không lưu được' }).first()).toBeVisible();
  await expect(state).toContainText('Chưa lưu');
  await text.focus();
  await page.keyboard.press('Control+z');
  await expect(state).not.toContainText('Chưa lưu');
  await save(page);
  await page.reload();
  await expect(text).toHaveText('Mở đầu');
});

test('a link finds what the portal has by words of its title', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Liên kết trong cổng', ['Đọc thêm: ']);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Liên kết' });
  await dialog.getByLabel('Dẫn đến địa chỉ').fill('kinh tê');
  await dialog.getByRole('button', { name: /Kinh tế.*Chuyên mục/ }).click();
  await expect(dialog.getByLabel('Dẫn đến địa chỉ')).toHaveValue('/kinh-te');
  await expect(dialog.getByLabel('Chữ hiện ra')).toHaveValue('Kinh tế');
  await dialog.getByRole('button', { name: 'Đặt liên kết' }).click();
  await expect(text.getByRole('link', { name: 'Kinh tế' })).toHaveAttribute('href', '/kinh-te');
  await page.keyboard.press('Control+k');
  await dialog.getByLabel('Dẫn đến địa chỉ').fill('qqq zzz');
  await expect(dialog.getByRole('status')).toContainText('Không thấy');
});
