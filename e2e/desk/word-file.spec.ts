import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { type Given, give } from '#e2e/support/clipboard';
import { beginArticle, keepState, openDeskOf, save, textOf, titleOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import {
  cell,
  counting,
  level,
  line,
  list,
  numbered,
  picture,
  style,
  styled,
  table,
  wordFile,
  words,
} from '#tests/support/word-file';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SAPO = 'Từ ngày 1-7, người dân nộp hồ sơ tại bất kỳ xã nào trong tỉnh, không phụ thuộc nơi cư trú.';

async function report(title: string): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  const png = await sharp({ create: { width: 640, height: 480, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
  return Buffer.from(
    wordFile({
      styles: style('T', 'Title') + style('H', 'heading 1') + style('C', 'caption'),
      numbering: counting(0, [level('decimal', '%1.'), level('lowerLetter', '%2)')]) + list(1, 0),
      footnotes: `<w:footnote w:id="2">${line('Theo Sở Nội vụ')}</w:footnote>`,
      media: { 'a.png': Uint8Array.from(png) },
      body: [
        line(title, styled('T')),
        line(SAPO, '', '<w:b/>'),
        line('Cách nộp', styled('H')),
        line('Chuẩn bị', numbered(1)) + line('bản chính', numbered(1, 1)) + line('bản sao', numbered(1, 1)),
        line('Lưu ý giữa chừng'),
        line('Nộp', numbered(1)),
        table([[cell('Xã', '<w:gridSpan w:val="2"/>')], [cell('A'), cell('12')]]),
        `<w:p>${picture('a.png')}</w:p>${line('Bộ phận một cửa', styled('C'))}`,
        `<w:p>${words('Hết')}<w:r><w:footnoteReference w:id="2"/></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`,
      ].join(''),
    }),
  );
}

function given(name: string, buffer: Buffer): Given {
  return { name, mimeType: DOCX, bytes: buffer.toString('base64') };
}

async function choose(page: Page, name: string, buffer: Buffer) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Đưa tệp Word (.docx) vào bài' }).click();
  await (await chooser).setFiles({ name, mimeType: DOCX, buffer });
}

const sapoOf = (page: Page) => page.getByLabel(/^Sapo/);
const done = (page: Page) => page.getByText(/^Đã đưa tệp .* vào bài/);

test('a dropped Word file becomes the article, says what did not come along, and can be undone', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  await beginArticle(page, 'Kinh tế', '');
  const text = textOf(page);
  await text.click();
  const title = uniqueTitle('Nộp hồ sơ ở mọi xã');
  await give(text, 'drop', [given('Hồ sơ.docx', await report(title))]);
  await expect(done(page)).toBeVisible();
  await expect(titleOf(page)).toHaveValue(title);
  await expect(sapoOf(page)).toHaveValue(SAPO);
  await expect(text.locator('h2')).toHaveText('Cách nộp');
  await expect(text.locator('ol > li > p:first-child')).toHaveText(['Chuẩn bị', 'bản chính', 'bản sao', 'Nộp']);
  await expect(text.locator('ol').last()).toHaveAttribute('start', '2');
  await expect(text.locator('td[colspan="2"]')).toHaveText('Xã');
  await expect(text.locator('figure img')).toBeVisible();
  await expect(text.getByRole('textbox', { name: 'Chú thích' }).first()).toHaveText('Bộ phận một cửa');
  await expect(text).not.toContainText(SAPO);
  await expect(page.getByText('Những gì đã đổi hoặc bị bỏ')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '1 công thức' })).toContainText('Hết');
  await save(page);
  await text.focus();
  await page.keyboard.press('Control+z');
  await expect(text).toHaveText('');
  await page.keyboard.press('Control+Shift+z');
  await expect(text.locator('figure img')).toBeVisible();
  await save(page);
  await page.reload();
  await expect(textOf(page).locator('figure img')).toBeVisible();
  await expect(textOf(page).getByRole('button', { name: 'Theo Sở Nội vụ' })).toBeVisible();
});

test('what is written stays: the file goes behind the line of the caret, its title into the text', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const own = uniqueTitle('Tiêu đề có sẵn');
  await beginArticle(page, 'Kinh tế', own);
  const text = textOf(page);
  await text.click();
  await page.keyboard.type('Dòng đã viết');
  await choose(page, 'Báo cáo.docx', await report('Tiêu đề trong tệp'));
  await expect(done(page)).toBeVisible();
  await expect(titleOf(page)).toHaveValue(own);
  await expect(text.locator('> p').first()).toHaveText('Dòng đã viết');
  await expect(text.locator('h2')).toHaveText(['Tiêu đề trong tệp', 'Cách nộp']);
  await page.getByRole('button', { name: 'Đóng' }).click();
  await expect(done(page)).toBeHidden();
});

test('an article can begin with a Word file', async ({ browser }) => {
  const page = await openDeskOf(browser, 'phongvien');
  await page.goto('/dashboard/articles');
  await page.getByRole('button', { name: 'Viết bài mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Chuyên mục').selectOption({ label: 'Kinh tế' });
  const title = uniqueTitle('Bắt đầu từ tệp');
  const file = { name: 'Mới.docx', mimeType: DOCX, buffer: await report(title) };
  await dialog.getByLabel('Từ tệp Word').setInputFiles(file);
  await dialog.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await expect(page).toHaveURL(/\/dashboard\/articles\/\d+$/);
  await expect(titleOf(page)).toHaveValue(title);
  await expect(textOf(page).locator('h2')).toHaveText('Cách nộp');
  await expect(keepState(page)).toHaveText(/^Đã giữ|^Đã lưu/);
});

test('other files say what to do, and leave the text as it was', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  await beginArticle(page, 'Kinh tế', uniqueTitle('Tệp khác'));
  const text = textOf(page);
  await choose(page, 'cũ.doc', Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('WordDocument', 'utf16le')]));
  await expect(page.getByRole('alert').filter({ hasText: 'tệp Word đời cũ' })).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ tệp cũ.doc' }).click();
  await give(text, 'drop', [given('văn bản.rtf', Buffer.from('{\\rtf1 a}'))]);
  await expect(page.getByRole('alert').filter({ hasText: 'tệp RTF' })).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ tệp văn bản.rtf' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'RTF' })).toBeHidden();
  await expect(text).toHaveText('');
});

test('a file in an old encoding is offered for conversion', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  await beginArticle(page, 'Kinh tế', uniqueTitle('Bảng mã cũ'));
  const look = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
  const body = line('Uû ban nh©n d©n tØnh giao c¸c së kiÓm tra viÖc thùc hiÖn trong th¸ng nµy.', '', look);
  await choose(page, 'cũ.docx', Buffer.from(wordFile({ body: body + body })));
  await page.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
  await expect(textOf(page)).toContainText('Uỷ ban nhân dân tỉnh giao các sở kiểm tra việc thực hiện trong tháng này.');
});
