import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { picturesOfClipboard } from '#domain/intake/clipboard/pictures';
import { cleanPastedHtml, hasPastedWords } from '#domain/intake/word-paste';
import { anyMarkup } from '#tests/support/any-paste';
import { faultsOfBodyMarkup } from '#tests/support/body-markup';
import { WORD_CLEANED, WORD_HTML } from '#tests/support/word-html';

const item = (style: string, marker: string, text: string) =>
  `<p class=MsoListParagraph style='mso-list:${style}'><![if !supportLists]><span style='mso-list:Ignore'>${marker}` +
  `<span>&nbsp;&nbsp;</span></span><![endif]>${text}</p>`;

describe('Word', () => {
  test('a whole text comes out as simple HTML', () => expect(cleanPastedHtml(WORD_HTML)).toBe(WORD_CLEANED));
  test('its output stays as it is', () => expect(cleanPastedHtml(WORD_CLEANED)).toBe(WORD_CLEANED));
  test('it has words, a copied picture has none', () => {
    expect(hasPastedWords(WORD_HTML)).toBe(true);
    for (const html of [
      '',
      '<meta charset="utf-8"><img src="x">',
      '<style>p { color: red }</style><p>&nbsp;<img src="x"></p>',
    ])
      expect(hasPastedWords(html), html).toBe(false);
  });
  test('its pictures are counted, though not those in comments', () =>
    expect(picturesOfClipboard(WORD_HTML, '', 'https://tin.example').lost).toBe(1));

  test.each([
    ['1.', '<ol><li>'],
    ['1)', '<ol data-delimiter=")"><li>'],
    ['(a)', '<ol><li data-marker="(a)">'],
    ['a.', '<ol type="a"><li>'],
    ['iv)', '<ol start="4" type="i" data-delimiter=")"><li>'],
    ['XII.', '<ol start="12" type="I"><li>'],
    ['1.2.', '<ol><li data-marker="1.2.">'],
    ['3', '<ol><li data-marker="3">'],
  ])('%s numbers a list', (marker, opening) => {
    expect(cleanPastedHtml(item('l0 level1 lfo1', marker, 'Một'))).toBe(`${opening}<p>Một</p></li></ol>`);
  });
  test.each(['·', 'o', '§', '-', '–', '+', 'v', 'Ø', ''])('“%s” is a bullet', (marker) => {
    expect(cleanPastedHtml(item('l0 level1 lfo1', marker, 'Một'))).toBe('<ul><li><p>Một</p></li></ul>');
  });
  test('a marker with words stays as text', () => {
    expect(cleanPastedHtml(item('l0 level1 lfo1', 'Điều 1.', 'Phạm vi'))).toBe('<p>Điều 1. Phạm vi</p>');
  });
  test('another list starts anew, another kind of marker too', () => {
    const html =
      item('l0 level1 lfo1', '1.', 'a') + item('l1 level1 lfo2', '1.', 'b') + item('l1 level1 lfo2', '·', 'c');
    expect(cleanPastedHtml(html)).toBe(
      '<ol><li><p>a</p></li></ol><ol><li><p>b</p></li></ol><ul><li><p>c</p></li></ul>',
    );
  });
  test('a list that starts deep, or skips a level, has no empty items', () => {
    const html = item('l0 level3 lfo1', '·', 'a') + item('l0 level1 lfo1', '·', 'b') + item('l0 level3 lfo1', '·', 'c');
    expect(cleanPastedHtml(html)).toBe(
      '<ul><li><p>a</p></li></ul><ul><li><p>b</p><ul><li><p>c</p></li></ul></li></ul>',
    );
  });
  test('text between items ends the list', () => {
    const html = `${item('l0 level1 lfo1', '·', 'a')}<p class=MsoNormal>x</p>${item('l0 level1 lfo1', '·', 'b')}`;
    expect(cleanPastedHtml(html)).toBe('<ul><li><p>a</p></li></ul><p>x</p><ul><li><p>b</p></li></ul>');
  });
  test('a list in a cell stays there', () => {
    const html = `<table><tr><td>${item('l0 level1 lfo1', '·', 'a')}</td><td>b</td></tr></table>`;
    expect(cleanPastedHtml(html)).toContain('<td><ul><li><p>a</p></li></ul></td><td><p>b</p></td>');
  });
  test('comments and deleted text go', () => {
    const html =
      '<p>Giữ<del cite="x">bỏ</del><a class=msocomanchor href="#_msocom_1">[A1]</a></p>' +
      '<div style="mso-element:comment-list"><p>Ý kiến</p></div><p style="mso-hide:all">ẩn</p>';
    expect(cleanPastedHtml(html)).toBe('<p>Giữ</p>');
  });
});

describe('Google Docs', () => {
  const docs = (html: string) =>
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">${html}</b>`;

  test('its wrapper makes nothing bold, its spans do', () => {
    const html = docs(
      '<p dir="ltr"><span style="font-weight:400">Một </span><span style="font-weight:700">hai</span>' +
        '<span style="font-weight:400;font-style:italic"> ba</span></p><br><p><span>bốn</span></p>',
    );
    expect(cleanPastedHtml(html)).toBe('<p>Một <strong>hai</strong><em> ba</em></p><p>bốn</p>');
  });
  test('a list beside the items of its list belongs to the item before', () => {
    const html = docs(
      '<ul><li aria-level="1"><p>a</p></li><ol><li aria-level="2"><p>b</p></li></ol><li aria-level="1"><p>c</p></li></ul>',
    );
    expect(cleanPastedHtml(html)).toBe('<ul><li><p>a</p><ol><li><p>b</p></li></ol></li><li><p>c</p></li></ul>');
  });
  test('a footnote’s number without its note goes', () =>
    expect(cleanPastedHtml('<p>a<sup><a href="#ftnt1">[1]</a></sup></p>')).toBe('<p>a</p>'));
});

describe('LibreOffice and the web', () => {
  test('an item that is but a list goes on with the one before', () => {
    const html = '<ul><li><p>a</p></li><li style="list-style:none"><ul><li><p>b</p></li></ul></li></ul>';
    expect(cleanPastedHtml(html)).toBe('<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>');
  });
  test.each([
    [
      'headings without a first one keep their levels',
      '<h2>a</h2><h3>b</h3><h6>c</h6>',
      '<h2>a</h2><h3>b</h3><h4>c</h4>',
    ],
    ['headings below a first one move down', '<h1>a</h1><h2>b</h2><h3>c</h3>', '<h2>a</h2><h3>b</h3><h4>c</h4>'],
    ['a heading is not bold within', '<h2><b>a</b> <i>b</i></h2>', '<h2>a <em>b</em></h2>'],
    ['a heading in an item is its paragraph', '<ul><li><h3>a</h3></li></ul>', '<ul><li><p>a</p></li></ul>'],
    ['an item in a heading is none', '<ul><h3><li>a</li></h3></ul>', '<ul><li><p>a</p></li></ul>'],
    [
      'a heading beside the items of a list, too',
      '<ul><li>a</li><h2>b</h2></ul>',
      '<ul><li><p>a</p><p>b</p></li></ul>',
    ],
    [
      'a block within bold',
      '<b>a<p>b</p>c</b>',
      '<p><strong>a</strong></p><p><strong>b</strong></p><p><strong>c</strong></p>',
    ],
    ['a block within a link', '<a href="/x"><div>a</div></a>', '<p><a href="/x">a</a></p>'],
    ['a quote', '<blockquote>a<p>b</p></blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>'],
    ['blanks across runs', '<p> a <b> b</b>\n&nbsp; c </p>', '<p>a <strong>b</strong> c</p>'],
    ['one line break', '<p>a <br> b<br></p>', '<p>a<br>b</p>'],
    ['two line breaks', 'a<br>\n<br>b', '<p>a</p><p>b</p>'],
    ['lines of pre', '<pre>a\n  b</pre>', '<p>a<br>b</p>'],
    ['what is empty', '<p>&nbsp;</p><ul><li></li></ul><table><tr><td> </td></tr></table><h2></h2>', ''],
    ['one cell as layout', '<table><tr><td><p>a</p></td></tr></table>', '<p>a</p>'],
    [
      'a table in a table',
      '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>',
      '<table><tbody><tr><td><p>a</p><p>b</p></td><td><p>c</p></td></tr></tbody></table>',
    ],
    [
      'spans no table has',
      '<table><tr><td colspan=900>a</td><td rowspan=-1>b</td></tr></table>',
      '<table><tbody><tr><td colspan="50"><p>a</p></td><td><p>b</p></td></tr></tbody></table>',
    ],
    ['letters and marks of two runs', '<p>Tiê<span>&#x301;ng</span></p>', '<p>Tiếng</p>'],
    ['a letter and its mark in a heading', '<h2>Tiê<b>&#x301;ng</b></h2>', '<h2>Tiếng</h2>'],
    ['characters that markup uses', '<p>a &lt;script&gt; &amp;amp; b</p>', '<p>a &lt;script&gt; &amp;amp; b</p>'],
    ['raised figures', '<p>10<sup>6</sup> CO<sub>2</sub></p>', '<p>10<sup>6</sup> CO<sub>2</sub></p>'],
    [
      'scripts and styles',
      '<style>p{}</style><p onclick="x()" style="color:red">a<script>x()</script></p>',
      '<p>a</p>',
    ],
  ])('%s', (_, html, cleaned) => expect(cleanPastedHtml(html)).toBe(cleaned));

  test.each([
    'javascript:alert(1)',
    ' java\nscript:x',
    'data:text/html,x',
    'file:///C:/a',
    '//evil.example',
    '/\t/evil.example',
    '#_Toc1',
    '',
  ])('an address %j is no link', (href) => expect(cleanPastedHtml(`<a href="${href}">a</a>`)).toBe('<p>a</p>'));
});

describe('whatever is pasted', () => {
  test('only what a body holds comes out, the same again', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        const cleaned = cleanPastedHtml(html);
        expect(faultsOfBodyMarkup(cleaned)).toEqual([]);
        expect(cleanPastedHtml(cleaned)).toBe(cleaned);
        expect(picturesOfClipboard(html, '', 'https://tin.example').lost).toBeGreaterThanOrEqual(0);
      }),
      { seed: 20261130, numRuns: 2000 },
    );
  });

  test.each<[string, number, (size: number) => string]>([
    ['paragraphs', 20_000, (size) => '<p class=MsoNormal>Một <b>hai</b></p>'.repeat(size)],
    ['runs in one paragraph', 20_000, (size) => '<span>a</span> '.repeat(size)],
    ['items', 20_000, (size) => item('l0 level2 lfo1', '1.', 'a').repeat(size)],
    ['line breaks', 20_000, (size) => 'a<br>'.repeat(size)],
    ['elements within each other', 5000, (size) => '<div><i>'.repeat(size)],
    ['lists within each other', 5000, (size) => '<ul><li>a'.repeat(size)],
    ['lines of pre', 20_000, (size) => `<pre>${'a\n'.repeat(size)}</pre>`],
    ['blanks', 1_000_000, (size) => `<p>a${' '.repeat(size)}b</p>`],
    ['blank runs', 20_000, (size) => `<p>${'<b> </b><i> </i>'.repeat(size)}</p>`],
  ])('ten times the %s take no hundred times as long', (_, size, make) => {
    const timeOf = (html: string) => {
      const start = performance.now();
      cleanPastedHtml(html);
      return performance.now() - start;
    };
    const few = Math.min(timeOf(make(size / 10)), timeOf(make(size / 10)));
    // Two seconds for what varies between two runs, a collection of garbage above all.
    expect(timeOf(make(size))).toBeLessThan(50 * few + 2000);
  });
});
