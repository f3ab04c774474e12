import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from '#domain/intake/word-paste';

describe('raised and lowered text', () => {
  test.each([
    ['elements', '10<sup>6</sup> CO<sub>2</sub>', '10<sup>6</sup> CO<sub>2</sub>'],
    [
      'Google Docs',
      'm<span style="font-size:6.6pt;vertical-align:super">2</span>, CO<span style="vertical-align:sub">2</span>',
      'm<sup>2</sup>, CO<sub>2</sub>',
    ],
    ['a percentage', 'm<span style="vertical-align: 30%">3</span>', 'm<sup>3</sup>'],
    ['a length', 'H<font style="vertical-align:-4.0pt">2</font>O', 'H<sub>2</sub>O'],
    ['a hair, which only centres', 'a<span style="vertical-align:-1px">b</span>', 'ab'],
    ['Word’s own raise', 'm<span style="mso-text-raise:3.0pt">2</span>', 'm<sup>2</sup>'],
    ['Word’s own fall', 'H<span style="position:relative;top:3.0pt;mso-text-raise:-3.0pt">2</span>O', 'H<sub>2</sub>O'],
    ['a place above the line', 'm<span style="position:relative;top:-.4em">2</span>', 'm<sup>2</sup>'],
    ['a place of what does not move', 'm<span style="top:-.4em">2</span>', 'm2'],
    ['the baseline', 'a<span style="vertical-align:baseline">b</span>', 'ab'],
    ['an element set by other means', 'm<sup style="vertical-align:baseline;top:-.5em">2</sup>', 'm<sup>2</sup>'],
  ])('%s', (_, html, cleaned) => expect(cleanPastedHtml(`<p>${html}</p>`)).toBe(`<p>${cleaned}</p>`));

  test('a cell set at its top is not raised', () => {
    const cell = '<td style="vertical-align:super">a</td><td valign=top style="vertical-align:20pt">b</td>';
    expect(cleanPastedHtml(`<table><tr>${cell}</tr></table>`)).not.toContain('sup');
  });
  test('headings keep it', () => expect(cleanPastedHtml('<h2>5 m<sup>2</sup></h2>')).toBe('<h2>5 m<sup>2</sup></h2>'));
});

test.each([
  ['37<sup>o</sup>C, 5 <sup>0</sup>C', '37°C, 5 °C'],
  ['góc 45<sup>o</sup>; 30<sup>º</sup>', 'góc 45°; 30°'],
  ['n<sup>o</sup> 5, 2<sup>0</sup> = 1, 5<sup>o</sup>năm', 'n<sup>o</sup> 5, 2<sup>0</sup> = 1, 5<sup>o</sup>năm'],
])('what is typed for the sign of degrees: %s', (typed, shown) =>
  expect(cleanPastedHtml(`<p>${typed}</p>`)).toBe(`<p>${shown}</p>`),
);

describe('struck and underlined text', () => {
  test.each([
    ['<s>a</s> <strike>b</strike> <del>c</del>', '<s>a</s> <s>b</s> <s>c</s>'],
    ['<span style="text-decoration:line-through">a</span>', '<s>a</s>'],
    ['<span style="text-decoration-line:underline line-through">a</span>', '<u><s>a</s></u>'],
    ['<u>a</u> <ins>b</ins>', '<u>a</u> <u>b</u>'],
    ['<ins cite="mailto:x" datetime="2026">a</ins><del cite="mailto:x">b</del>', 'a'],
    ['<u>a <span style="text-decoration:none;text-underline:none">b</span></u>', '<u>a </u>b'],
    ['<u style="text-decoration:none">a</u>', 'a'],
    ['<a href="/x"><u>a</u> b</a>', '<a href="/x">a b</a>'],
    ['<u><a href="/x">a</a></u>', '<a href="/x">a</a>'],
    ['<s><a href="/x">a</a></s>', '<a href="/x"><s>a</s></a>'],
    [
      '<span style="font-weight:700;font-style:italic"><u><s>a</s></u></span>',
      '<strong><em><u><s>a</s></u></em></strong>',
    ],
  ])('%s', (html, cleaned) => expect(cleanPastedHtml(`<p>${html}</p>`)).toBe(`<p>${cleaned}</p>`));

  test('a heading is not underlined or slanted as a whole', () => {
    expect(cleanPastedHtml('<h2><u>a <i>b</i></u></h2><h2><i>c</i></h2>')).toBe('<h2>a <em>b</em></h2><h2>c</h2>');
  });
});

describe('alignment', () => {
  test.each([
    ['an attribute', '<p align=RIGHT>a</p>', '<p style="text-align:right">a</p>'],
    ['a style', '<p style="text-align: justify">a</p>', '<p style="text-align:justify">a</p>'],
    ['a heading', '<h2 style="text-align:center">a</h2>', '<h2 style="text-align:center">a</h2>'],
    [
      'an element around',
      '<center>a<p>b</p></center>',
      '<p style="text-align:center">a</p><p style="text-align:center">b</p>',
    ],
    ['the start within another', '<div align=center><p style="text-align:left">a</p></div>', '<p>a</p>'],
    [
      'an item',
      '<ul><li style="text-align:center">a</li></ul>',
      '<ul><li><p style="text-align:center">a</p></li></ul>',
    ],
    [
      'cells, though not by what is around their table',
      '<div align=center><table align=center><tr><td>a</td><td align=right>1</td></tr></table></div>',
      '<table><tbody><tr><td><p>a</p></td><td><p style="text-align:right">1</p></td></tr></tbody></table>',
    ],
    ['no known way', '<p style="text-align:general" align=char>a</p>', '<p>a</p>'],
  ])('of %s', (_, html, cleaned) => expect(cleanPastedHtml(html)).toBe(cleaned));

  test('Word’s items keep it', () => {
    const html =
      "<p class=MsoListParagraph align=center style='text-align:center;mso-list:l0 level1 lfo1'>" +
      "<span style='mso-list:Ignore'>1.</span>a</p><p class=MsoListParagraph style='text-align:right'>b</p>";
    expect(cleanPastedHtml(html)).toBe(
      '<ol><li><p style="text-align:center">a</p><p style="text-align:right">b</p></li></ol>',
    );
  });
});
