import { expect, test } from 'vitest';
import { readWordArticle } from '#domain/intake/word-document';
import { cleanPastedHtml } from '#domain/intake/word-paste';

const BOTH = { title: true, sapo: true };
const LONG = 'Sáng 12-6, đoàn công tác của tỉnh kiểm tra tuyến đê sông Lam trước mùa mưa bão năm nay.';
const REST = '<p>Đoạn đầu của bài.</p>';

const read = (html: string, wanted = BOTH, pictures: (number | null)[] = []) =>
  readWordArticle({ html, pictures }, wanted);

test.each<[what: string, html: string]>([
  ['by its style', '<p class="MsoTitle">Kiểm tra đê</p>'],
  ['a heading', '<h1>Kiểm tra đê</h1>'],
  ['a lower heading', '<h3>Kiểm tra đê</h3>'],
  ['in bold', '<p><b>Kiểm tra đê</b></p>'],
  ['centred', '<p style="text-align:center">Kiểm tra đê</p>'],
  ['plain, but short and no sentence', '<p>Kiểm tra đê</p>'],
  ['on two lines', '<p><b>Kiểm tra<br>đê</b></p>'],
  ['below a picture', '<p><img data-picture="0"></p><p class="MsoTitle">Kiểm tra đê</p>'],
])('the first line is the title: %s', (_, html) => {
  const { title, html: text } = read(html + REST, BOTH, [7]);
  expect(title).toBe('Kiểm tra đê');
  expect(text).toBe((html.includes('img') ? '<figure data-media-id="7"></figure>' : '') + REST);
});

test.each<[what: string, html: string]>([
  ['a sentence', `<p>${LONG}</p>`],
  ['a table', '<table><tr><td>Số</td><td>Ngày</td></tr></table>'],
  ['an item of a list', '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span>Một</p>'],
  ['more than a title may have', `<h1>${'dài '.repeat(100)}</h1>`],
  ['a line with a footnote', '<p>Tên bài<span data-footnote>chú thích</span></p>'],
])('what is no title stays in the text: %s', (_, html) => {
  const { title, html: text } = read(html + REST);
  expect(title).toBe('');
  expect(text).toBe(cleanPastedHtml(html + REST));
});

test('a lone line is the text, unless its style says that it is the title', () => {
  expect(read('<p>Một dòng</p>')).toEqual({ title: '', sapo: '', html: '<p>Một dòng</p>' });
  expect(read('<p class="MsoTitle">Một dòng</p>')).toEqual({ title: 'Một dòng', sapo: '', html: '' });
});

test.each<[what: string, html: string, sapo: string]>([
  ['a subtitle', '<p class="MsoSubtitle">Ngắn thôi</p>', 'Ngắn thôi'],
  ['a bold paragraph', `<p><b>${LONG}</b></p>`, LONG],
  ['a bold line of few words is a heading', '<p><b>Mục đích</b></p>', ''],
  ['a plain paragraph', `<p>${LONG}</p>`, ''],
  ['a paragraph with some bold words', `<p><b>${LONG}</b> và nữa</p>`, ''],
  ['a heading', `<h2>${LONG}</h2>`, ''],
  ['more than a sapo may have', `<p><b>${LONG.repeat(12)}</b></p>`, ''],
])('what follows the title is the sapo or stays: %s', (_, html, sapo) => {
  const found = read(`<p class="MsoTitle">Kiểm tra đê</p>${html}${REST}`);
  expect(found.sapo).toBe(sapo);
  expect(found.html).toBe(sapo ? REST : cleanPastedHtml(html + REST));
});

test('what is not wanted stays in the text', () => {
  const html = `<p class="MsoTitle">Kiểm tra đê</p><p><b>${LONG}</b></p>${REST}`;
  expect(read(html, { title: false, sapo: false })).toEqual({ title: '', sapo: '', html: cleanPastedHtml(html) });
  expect(read(html, { title: true, sapo: false })).toMatchObject({ title: 'Kiểm tra đê', sapo: '' });
});

test.each<[what: string, html: string, caption: string]>([
  ['its style', '<p class="MsoCaption">Lễ ký kết</p>', 'Lễ ký kết'],
  ['its first word', '<p>Ảnh: Thu Hà</p>', 'Ảnh: Thu Hà'],
  ['centred and in italics', '<p style="text-align:center"><i>Lễ ký kết</i></p>', '<em>Lễ ký kết</em>'],
  ['nothing', '<p>Lễ ký kết diễn ra hôm qua.</p>', ''],
])('a line below a picture is its caption by %s', (_, line, caption) => {
  const { html } = read(
    `<h2>Mục</h2><p><img data-picture="1"></p>${line}${REST}`,
    { title: false, sapo: false },
    [7, 8],
  );
  expect(html).toContain(`<figure data-media-id="8">${caption}</figure>`);
  expect(html.endsWith(REST)).toBe(true);
});

test('pictures that did not come leave nothing, and a paste names none of the library', () => {
  const html = '<p>Trước<img data-picture="0"><img data-picture="1"><img data-picture="x">sau</p>';
  expect(read(html, { title: false, sapo: false }, [null, 9]).html).toBe(
    '<p>Trước</p><figure data-media-id="9"></figure><p>sau</p>',
  );
  expect(cleanPastedHtml(`${html}<figure data-media-id="9">chữ</figure>`)).toBe('<p>Trướcsau</p><p>chữ</p>');
});
