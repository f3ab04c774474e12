import { expect, test } from 'vitest';
import { readCapturedPage } from '#domain/intake/capture/page';
import { cleanPastedHtml } from '#domain/intake/word-paste';

const HEAD = "<h1>Tiêu đề</h1><p>Thứ hai, ngày 20/02/2017 19h09'</p>";

/** "Billion laughs": each entity is ten of the one before. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, place) => {
  const before = String.fromCharCode(97 + place);
  return `<!ENTITY ${String.fromCharCode(98 + place)} "${`&${before};`.repeat(10)}">`;
}).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;

test('entities that a file declares are words, not expanded and not fetched', () => {
  const text = JSON.stringify(readCapturedPage(`${LAUGHS}${HEAD}<p>&j; &file;</p>`));
  expect(text).toContain('&j; &file;');
  expect(text).not.toMatch(/haha|root:/);
  expect(cleanPastedHtml(`${LAUGHS}<p>&j; &file;</p>`)).toContain('&amp;j; &amp;file;');
});

test.each(['div', 'b', 'section', 'span', 'table', 'ul'])('%s within itself 20 000 times is read to its end', (tag) => {
  const nested = `${`<${tag}>`.repeat(20_000)}cuối`;
  expect(JSON.stringify(readCapturedPage(`${HEAD}<p>Đầu.</p>${nested}`))).toContain('cuối');
  expect(cleanPastedHtml(nested)).toContain('cuối');
});
