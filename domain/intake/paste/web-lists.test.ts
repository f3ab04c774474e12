import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from '#domain/intake/word-paste';

const list = (style: string, ...items: string[]) =>
  `<ol style="${style}">${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;

describe('a list of a web page', () => {
  test.each([
    [
      'with numbers typed by hand, and none of its own',
      list('list-style-type:none', 'a) một', '<b>b)</b> hai'),
      '<p>a) một</p><p><strong>b)</strong> hai</p>',
    ],
    ['with dashes, and no numbers', list('list-style: none outside', '- một', '– hai'), '<p>- một</p><p>– hai</p>'],
    [
      'whose numbers a style sheet may draw',
      list('list-style:none', 'một', 'hai'),
      '<ol><li><p>một</p></li><li><p>hai</p></li></ol>',
    ],
    [
      'with zeros before its figures',
      list('list-style-type:decimal-leading-zero', 'một', 'hai'),
      '<ol><li data-marker="01."><p>một</p></li><li data-marker="02."><p>hai</p></li></ol>',
    ],
    [
      'with Greek letters',
      '<ol><li style="list-style-type:lower-greek" value="3">một</li></ol>',
      '<ol><li data-marker="γ."><p>một</p></li></ol>',
    ],
  ])('%s', (_, html, cleaned) => expect(cleanPastedHtml(html)).toBe(cleaned));

  test('in cells that hold nothing but their number leaves the number', () => {
    const row = (start: number, name: string) =>
      `<tr><td><ol start="${start}"><li><p></p></li></ol></td><td>${name}</td></tr>`;
    expect(cleanPastedHtml(`<table>${row(1, 'An')}${row(2, 'Bình')}</table>`)).toBe(
      '<table><tbody><tr><td><p>1.</p></td><td><p>An</p></td></tr><tr><td><p>2.</p></td><td><p>Bình</p></td></tr></tbody></table>',
    );
    expect(cleanPastedHtml('<ol><li></li></ol>')).toBe('');
  });
});
