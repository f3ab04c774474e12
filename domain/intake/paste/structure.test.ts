import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from '#domain/intake/word-paste';

describe('headings', () => {
  test.each([
    ['the names of Word’s styles', '<p class=MsoTitle>a</p><p class=MsoHeading7>b</p>', '<h2>a</h2><h4>b</h4>'],
    ['an outline level', "<p class=Muc style='mso-outline-level:2'>a</p>", '<h2>a</h2>'],
    ['one of the style sheet', '<style>p.Muc {mso-outline-level:3;}</style><p class=Muc>a</p>', '<h3>a</h3>'],
    ['none of its own', "<p class=MsoNormal style='mso-outline-level:body-text'>a</p>", '<p>a</p>'],
    [
      'a number of its own',
      "<p class=Muc style='mso-list:l0 level1 lfo1;mso-outline-level:2'><span style='mso-list:Ignore'>II.</span>a</p>",
      '<h2>II. a</h2>',
    ],
  ])('are told by %s', (_, html, cleaned) => expect(cleanPastedHtml(html)).toBe(cleaned));

  test('are short: a long paragraph with an outline level is text', () => {
    const long = 'điều khoản '.repeat(30).trim();
    expect(cleanPastedHtml(`<p style='mso-outline-level:3'>${long}</p>`)).toBe(`<p>${long}</p>`);
  });
});

describe('tables', () => {
  const table = (rows: string) => `<table>${rows}</table>`;
  const simple = table('<tr><td>1</td><td>2</td></tr>');
  const cleaned = (caption: string) =>
    `<table>${caption && `<caption>${caption}</caption>`}<tbody><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>`;
  const caption = (words: string) => `<p class=MsoCaption>${words}</p>`;

  test.each([
    ['before it', `${caption('Bảng <b>1</b>')}${simple}`, cleaned('Bảng 1')],
    ['before it, with an empty line', `${caption('Bảng 1')}<p>&nbsp;</p>${simple}`, cleaned('Bảng 1')],
    ['after it', simple + caption('Bảng 1'), cleaned('Bảng 1')],
    ['of its own', `<table><caption>Bảng<br>1</caption>${simple.slice(7)}`, cleaned('Bảng 1')],
    ['between two', simple + caption('Bảng 2') + simple, cleaned('') + cleaned('Bảng 2')],
    ['after one that has one', caption('a') + simple + caption('b'), `${cleaned('a')}<p>b</p>`],
    ['of a picture', caption('Hình 1. Cầu') + simple, `<p>Hình 1. Cầu</p>${cleaned('')}`],
    ['with text between', `${caption('a')}<p>b</p>${simple}`, `<p>a</p><p>b</p>${cleaned('')}`],
    [
      'with a footnote, which a caption cannot hold',
      `<table><caption>a<span data-footnote>b</span></caption>${simple.slice(7)}`,
      `<p>a<span data-footnote>b</span></p>${cleaned('')}`,
    ],
    [
      'with raised figures',
      caption('Diện tích (10<sup>3</sup> m<sup>2 </sup>CO<sub>2</sub>)') + simple,
      cleaned('Diện tích (10³ m² CO₂)'),
    ],
    ['with a sign that is raised in parts', caption('10<sup><b>−</b></sup><sup>3</sup>') + simple, cleaned('10⁻³')],
    [
      'with letters that only a mark raises',
      `<table><caption>a<sup>x</sup></caption>${simple.slice(7)}`,
      `<p>a<sup>x</sup></p>${cleaned('')}`,
    ],
    ['with struck words', `${caption('<s>a</s> b')}${simple}`, `<p><s>a</s> b</p>${cleaned('')}`],
    [
      'with a link',
      `<table><caption><a href="/b">a</a></caption>${simple.slice(7)}`,
      `<p><a href="/b">a</a></p>${cleaned('')}`,
    ],
    ['of 300 letters', `${caption('ệ'.repeat(300))}${simple}`, cleaned('ệ'.repeat(300))],
    [
      'that is longer, behind it',
      `<table><caption><b>${'ệ'.repeat(301)}</b></caption>${simple.slice(7)}<p>b</p>`,
      `${cleaned('')}<p><strong>${'ệ'.repeat(301)}</strong></p><p>b</p>`,
    ],
    [
      'that is longer, beside it',
      simple + caption('e '.repeat(200)),
      `${cleaned('')}<p>${'e '.repeat(200).trim()}</p>`,
    ],
    [
      'that is longer, of what was only layout',
      `<table><caption>${'e '.repeat(200)}</caption><tr><td>b</td></tr></table>`,
      `<p>b</p><p>${'e '.repeat(200).trim()}</p>`,
    ],
    ['of what was only layout', '<table><caption>a</caption><tr><td>b</td></tr></table>', '<p>a</p><p>b</p>'],
  ])('have the caption %s', (_, html, result) => {
    expect(cleanPastedHtml(html)).toBe(result);
    expect(cleanPastedHtml(result)).toBe(result);
  });

  const bold = (words: string) => `<td><p class=MsoNormal><b>${words}</b></p></td>`;
  const kinds = (html: string) =>
    (cleanPastedHtml(html).match(/<(tr|t[dh])\b/g) ?? []).join('').replaceAll('<tr', ' ').trim();

  test.each([
    [
      'a first row in bold',
      `<tr style='mso-yfti-firstrow:yes'>${bold('a')}${bold('b')}</tr><tr><td>1</td>${bold('2')}</tr>`,
      '<th<th <td<td',
    ],
    [
      'two rows in bold',
      `<tr>${bold('a')}${bold('&nbsp;')}</tr><tr>${bold('b')}${bold('c')}</tr><tr><td>1</td><td>2</td></tr>`,
      '<th<th <th<th <td<td',
    ],
    [
      'a first row with one cell in bold',
      `<tr>${bold('a')}<td>b</td></tr><tr><td>1</td><td>2</td></tr>`,
      '<td<td <td<td',
    ],
    ['bold all over', `<tr>${bold('a')}${bold('b')}</tr><tr>${bold('1')}${bold('2')}</tr>`, '<td<td <td<td'],
    ['header cells elsewhere', `<tr>${bold('a')}${bold('b')}</tr><tr><th>1</th><td>2</td></tr>`, '<td<td <th<td'],
    ['an empty first row', '<tr><td></td><td></td></tr><tr><td>1</td><td>2</td></tr>', '<td<td <td<td'],
  ])('have their head by %s', (_, rows, expected) => expect(kinds(table(rows))).toBe(expected));

  test('of Excel have their head by the style sheet, and keep merged cells', () => {
    const html =
      '<style>.xl65 {font-weight:700}</style><table><tr><td class=xl65 colspan=2>Xã</td></tr>' +
      '<tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></table>';
    expect(cleanPastedHtml(html)).toBe(
      '<table><tbody><tr><th colspan="2"><p><strong>Xã</strong></p></th></tr>' +
        '<tr><td rowspan="2"><p>1</p></td><td><p>2</p></td></tr><tr><td><p>3</p></td></tr></tbody></table>',
    );
  });
});

describe('rules', () => {
  const border = "style='mso-element:para-border-div;border:none;border-bottom:solid windowtext 1.0pt'";

  test.each([
    ['an element', '<p>a</p><hr><p>b</p>', '<p>a</p><hr><p>b</p>'],
    ['several in a row', 'a<hr><hr>b', '<p>a</p><hr><p>b</p>'],
    [
      'the border of an empty paragraph',
      `a<div ${border}><p class=MsoNormal style='border:none'>&nbsp;</p></div>b`,
      '<p>a</p><hr><p>b</p>',
    ],
    ['the border of a plain one', 'a<p style="border-top:1px solid black"><br></p>b', '<p>a</p><hr><p>b</p>'],
    ['no border', 'a<p style="border-bottom:none">&nbsp;</p>b', '<p>a</p><p>b</p>'],
    ['the border of words, which is none', `<div ${border}><p>a</p></div>`, '<p>a</p>'],
    ['one that an item begins with, which goes', '<ul><li><hr>a<hr></li></ul>', '<ul><li><p>a</p><hr></li></ul>'],
    [
      'one between the items of a list',
      '<ul><li>a</li><hr><li>b</li></ul>',
      '<ul><li><p>a</p><hr></li><li><p>b</p></li></ul>',
    ],
    ['one in a heading', '<h2>a<hr>b</h2>', '<h2>a</h2><hr><h2>b</h2>'],
  ])('are read of %s', (_, html, cleaned) => {
    expect(cleanPastedHtml(html)).toBe(cleaned);
    expect(cleanPastedHtml(cleaned)).toBe(cleaned);
  });
});

describe('quotes and boxes', () => {
  test.each([
    [
      'Word’s quotes, one of several paragraphs',
      '<p class=MsoQuote>a</p><p class=MsoQuote>b</p><p>c</p><p class=MsoIntenseQuote>d</p>',
      '<blockquote><p>a</p><p>b</p></blockquote><p>c</p><blockquote><p>d</p></blockquote>',
    ],
    [
      'a box of notes of this portal',
      '<aside data-note><p>a</p><ul><li><p>b</p></li></ul></aside>',
      '<aside data-note><p>a</p><ul><li><p>b</p></li></ul></aside>',
    ],
    ['no box of other things', '<aside data-note><h2>a</h2><p>b</p></aside>', '<h2>a</h2><p>b</p>'],
    ['no box of an empty one', '<aside data-note> </aside>', ''],
    ['no box of an aside', '<aside class="note">Lưu ý: a</aside>', '<p>Lưu ý: a</p>'],
    ['no box of a table with a border', '<table border=1><tr><td>Lưu ý</td></tr></table>', '<p>Lưu ý</p>'],
  ])('are %s', (_, html, cleaned) => {
    expect(cleanPastedHtml(html)).toBe(cleaned);
    expect(cleanPastedHtml(cleaned)).toBe(cleaned);
  });
});
