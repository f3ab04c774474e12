import { expect, test } from 'vitest';
import { cleanPastedHtml } from '#domain/intake/word-paste';

const number = '<span class="item-number" data-item-number="">đ) </span>';
const reference = (href: string) => `<sup><a href="${href}" role="doc-noteref">[1]</a></sup>`;
const notes = (words: string) =>
  `<section role="doc-endnotes"><ol><li id="n1">${words} <a href="#r1" role="doc-backlink">↩</a></li></ol></section>`;

test.each([
  ['the number of an item without its list', `<p>${number}Có tên</p>`, '<p>đ) Có tên</p>'],
  ['the number of an item in a list of another kind', `<ul><li>${number}a</li></ul>`, '<ul><li><p>đ) a</p></li></ul>'],
  ['the name of a box without the box', '<p data-note-label="">Lưu ý</p><p>a</p>', '<p>Lưu ý</p><p>a</p>'],
  ['the notes of a text that was not copied', notes('Theo xã'), '<ol><li><p>Theo xã</p></li></ol>'],
])('of a part of a page stays %s', (_, html, cleaned) => expect(cleanPastedHtml(html)).toBe(cleaned));

test.each([
  [
    'the number of an item',
    `<ul data-kind="vietnamese" data-delimiter=")"><li data-value="5"><p>${number}a</p></li></ul>`,
    '<ol start="5" data-kind="vietnamese" data-delimiter=")"><li><p>a</p></li></ol>',
  ],
  [
    'the name of a box',
    '<aside data-note=""><p data-note-label="">Lưu ý</p><p>a</p></aside>',
    '<aside data-note><p>a</p></aside>',
  ],
  ['what is not of the text', '<p>a</p><p data-not-text="">Chưa có ảnh</p>', '<p>a</p>'],
  ['a footnote’s number without its words', `<p>Đất${reference('#n1')}</p>`, '<p>Đất</p>'],
])('of a page goes %s', (_, html, cleaned) => expect(cleanPastedHtml(html)).toBe(cleaned));

test.each([
  [
    'whose address the browser completed',
    `<p>Đất${reference('https://tin.example/a/b-1#n1')}</p>${notes('Theo <b>xã</b>')}`,
  ],
  ['of a page whose notes have blocks', `<p>Đất${reference('#n1')}</p>${notes('<p>Theo <b>xã</b></p>')}`],
  [
    'whose way back was not copied',
    `<p>Đất${reference('#n1')}</p><div role="doc-footnote" id="n1">Theo <b>xã</b></div>`,
  ],
])('a footnote %s stands in its place', (_, html) =>
  expect(cleanPastedHtml(html)).toBe('<p>Đất<span data-footnote>Theo <strong>xã</strong></span></p>'),
);

test('what a reference names outside of the notes stays where it is', () => {
  const html = `<div id="n1">a${reference('#n1')}<p id="n2">b</p></div>`;
  expect(cleanPastedHtml(html)).toBe('<p>a</p><p>b</p>');
});

test('one note within another is soon done, and no word is lost', () => {
  const deep = Array.from({ length: 2000 }, (_, place) => `<div id="n${place}">chữ${place}x `).join('');
  const references = Array.from({ length: 2000 }, (_, place) => reference(`#n${place}`)).join('');
  const start = performance.now();
  const cleaned = cleanPastedHtml(`<p>a${references}</p><section role="doc-endnotes">${deep}</section>`);
  expect(performance.now() - start).toBeLessThan(8000);
  expect(new Set(cleaned.match(/chữ\d+x/g)).size).toBe(2000);
});
