import { expect, type Locator } from '@playwright/test';
import { type Given, give } from '#e2e/support/clipboard';
import { openDeskOf, save } from '#e2e/support/desk-people';
import { holdUploads } from '#e2e/support/held-uploads';
import { test } from '#e2e/support/test';
import { begin, blocksOf, picture } from '#e2e/support/written-text';

const captionOf = (text: Locator) => text.getByRole('textbox', { name: 'Chú thích' }).first();

const ON_DISK = 'file:///C:/Users/vanthu/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png';

/** What Word puts beside the HTML. */
function richText(...pictures: Given[]): string {
  const hex = pictures.map(({ bytes }) => Buffer.from(bytes, 'base64').toString('hex'));
  return `{\\rtf1\\ansi ${hex.map((digits) => `{\\*\\shppict{\\pict\\pngblip\n${digits}}}\\par`).join('Chữ ')}}`;
}

test('pictures of a pasted text come with it, to their places, with description and caption', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Dán chữ và ảnh', ['Mở đầu', 'Kết']);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const release = await holdUploads(page);
  const [one, two] = await Promise.all([picture('mot.png'), picture('hai.png')]);
  const html =
    `<p>Cầu đã thông xe.</p><p><img width=640 height=480 src="${ON_DISK}" alt="Cầu lúc khánh thành"></p>` +
    '<p class=MsoCaption>Ảnh: xe đầu tiên qua cầu</p>' +
    `<table><tr><td><p>Đường dẫn<img src="data:image/png;base64,${two.bytes}"></p></td><td>12 km</td></tr></table>` +
    '<p>Người dân vui mừng.</p><p><img src="https://example.org/noi-khac.jpg"></p>';
  await give(text, 'paste', [], html, richText(one));
  await expect(text.getByText('Ảnh dán 1.png')).toBeVisible();
  await expect(text.getByRole('progressbar')).toHaveCount(2);
  await expect(page.getByText('1 ảnh trong phần dán không sang được')).toBeVisible();
  await page.keyboard.type(' Gõ tiếp.');
  release();
  await expect(text.getByRole('progressbar')).toHaveCount(0);
  await expect(text.locator('figure img')).toHaveCount(2);
  await expect(text.locator('td figure img')).toHaveCount(1);
  await expect(captionOf(text)).toHaveText('Ảnh: xe đầu tiên qua cầu');
  await expect(text.getByText('Người dân vui mừng. Gõ tiếp.')).toBeVisible();
  const whole = await blocksOf(text);
  expect(whole.slice(0, 3)).toEqual(['Mở đầu', 'Cầu đã thông xe.', '▣']);
  await save(page);
  await page.reload();
  await expect(text.locator('figure img')).toHaveCount(2);
  await expect(captionOf(text)).toHaveText('Ảnh: xe đầu tiên qua cầu');
  await expect(text.getByLabel('Mô tả ảnh').first()).toHaveValue('Cầu lúc khánh thành');
});

test('a picture that does not come keeps its place and caption, and can be sent again', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Dán ảnh khi mất mạng', ['Mở đầu']);
  await page.route('**/api/uploads', (route) => route.abort());
  const html = `<p>Chữ</p><p><img src="${ON_DISK}"></p><p class=MsoCaption>Ảnh: chú thích</p><p>Hết</p>`;
  await give(text, 'paste', [], html, richText(await picture('mat.png')));
  await expect(text.getByRole('button', { name: /^Thử lại/ })).toBeVisible();
  await expect(text.locator('figure')).toContainText('Ảnh: chú thích');
  await page.unroute('**/api/uploads');
  await text.getByRole('button', { name: /^Thử lại/ }).click();
  await expect(text.locator('figure img')).toHaveCount(1);
  await expect(text.locator('figure')).toHaveCount(1);
});

test('a picture on its way finds its figure after a move, a deletion beside it, and an undo', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Sửa khi ảnh đang lên', ['Mở đầu']);
  const release = await holdUploads(page);
  const colours = await Promise.all(['mot.png', 'hai.png'].map(picture));
  const html = `<p>Chữ</p>${['một', 'hai'].map((name) => `<p><img src="${ON_DISK}" alt="${name}"></p><p class=MsoCaption>Ảnh: ${name}</p>`).join('')}<p>Hết</p>`;
  await give(text, 'paste', [], html, richText(...colours));
  await expect(text.getByRole('progressbar')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(text.locator('figure')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(text.locator('figure')).toHaveCount(2);
  await text.locator('figure').first().getByRole('button', { name: 'Bỏ ảnh' }).click();
  await captionOf(text).click();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  release();
  await expect(text.locator('figure img')).toHaveCount(1);
  await expect(text.getByLabel('Mô tả ảnh')).toHaveValue('hai');
  await expect(captionOf(text)).toHaveText('Ảnh: hai');
  await expect.poll(() => blocksOf(text)).toEqual(['▣', 'Mở đầuChữ', 'Hết']);
});

test('a table with a picture pasted into a table brings it, also where its rows are uneven', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Bảng có ảnh', ['Mở đầu']);
  const [one] = await Promise.all([picture('o.png')]);
  const uneven = `<table><tr><td>a</td></tr><tr><td><img src="${ON_DISK}"></td><td>b</td></tr></table>`;
  await give(text, 'paste', [], uneven, richText(one));
  await expect(text.locator('td figure img')).toHaveCount(1);
  await text.locator('td').first().click();
  await give(
    text,
    'paste',
    [],
    `<table><tr><td><img src="${ON_DISK}"></td><td>c</td></tr></table>`,
    richText(await picture('p.png')),
  );
  await expect(text.locator('td figure img')).toHaveCount(2);
  await expect(text.locator('figure')).toHaveCount(2);
});

test('a picture pasted into a caption stands behind its picture, and the next paste is not the one before', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Dán vào chú thích', ['Mở đầu']);
  await give(text, 'paste', [await picture('san.png')]);
  await expect(text.locator('figure img')).toHaveCount(1);
  await captionOf(text).click();
  await give(text, 'paste', [], `<img src="${ON_DISK}">`, richText(await picture('them.png')));
  await expect(text.locator('figure img')).toHaveCount(2);
  await text.locator('p').first().click();
  await page.keyboard.press('End');
  await give(text, 'paste', [], ' thêm chữ');
  await expect(text.locator('p').first()).toHaveText(/Mở đầu\s?thêm chữ/);
  await expect(text.locator('figure')).toHaveCount(2);
});

test('a text copied in one article’s editor has its files at once in another’s, and one that is gone stays missing', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Bài nguồn', ['Mở đầu']);
  await give(text, 'paste', [await picture('nguon.png')]);
  await expect(text.locator('figure img')).toHaveCount(1);
  const source = await text.locator('figure img').getAttribute('src');
  await text.locator('p').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await save(page);
  const copy = await begin(page, 'Bài đích', ['Trước']);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(copy.locator('figure img')).toHaveAttribute('src', source ?? '');
  await expect(page.getByText('Thiếu ảnh')).toHaveCount(0);

  const gone = '<p data-pm-slice="0 0 []">Sau</p><figure data-media-id="2000000000"></figure>';
  await give(copy, 'paste', [], gone);
  await expect(copy.locator('figure')).toHaveCount(2);
  await expect(copy.getByText('Thiếu ảnh hoặc tệp ở chỗ này')).toHaveCount(1);
  await expect(copy.locator('figure img')).toHaveCount(1);
});

test('pictures of the portal’s own page come from the library, with caption, description and width, and are not stored twice', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Bài có ảnh để sao', ['Mở đầu']);
  await give(text, 'paste', [await picture('nguon.png')]);
  await expect(text.locator('figure img')).toHaveCount(1);
  await text.getByLabel('Mô tả ảnh').fill('Cầu mới');
  await captionOf(text).click();
  await page.keyboard.type('Xe qua cầu');
  await save(page);
  const source = await text.locator('figure img').getAttribute('src');
  const preview = (await page.getByRole('link', { name: 'Xem trước' }).getAttribute('href')) ?? '';
  await page.goto(preview);
  await page.locator('.prose').evaluate((prose) => getSelection()?.selectAllChildren(prose));
  await page.keyboard.press('ControlOrMeta+c');
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
  // What the browser itself puts into the clipboard.
  const copy = await begin(page, 'Bài sao ảnh', ['Trước']);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(copy.locator('figure img')).toHaveAttribute('src', source ?? '');
  await expect(captionOf(copy)).toHaveText('Xe qua cầu');
  await expect(copy.getByLabel('Mô tả ảnh')).toHaveValue('Cầu mới');
  await save(page);
  await page.reload();
  await expect(copy.locator('figure img')).toHaveAttribute('src', source ?? '');
  expect(sent).not.toContain('/api/uploads');
});
