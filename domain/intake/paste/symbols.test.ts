import { describe, expect, test } from 'vitest';
import { symbolFontOf, withUnicodeSigns } from '#domain/intake/paste/symbols';
import { cleanPastedHtml } from '#domain/intake/word-paste';

describe('a font of signs', () => {
  test.each([
    ['symbol', '·', '•'],
    ['symbol', 'abgDS', 'αβγΔΣ'],
    ['symbol', '³£¹±', '≥≤≠±'],
    ['symbol', '®Þ', '→⇒'],
    ['wingdings', 'üûþý', '✓✗☑☒'],
    ['wingdings', 'à§ØvqnJ', '→▪➢❖❑◼☺'],
    ['wingdings', '(*', '☎✉'],
    ['wingdings 2', 'PRO£', '✓☑✗□'],
    ['wingdings 3', 'pq}', '▲▼▸'],
    ['webdings', 'a', '✔'],
  ])('%s shows %s', (font, letters, signs) => {
    const privately = [...letters].map((letter) => String.fromCharCode(0xf000 + letter.charCodeAt(0))).join('');
    expect(withUnicodeSigns(letters, font)).toBe(signs);
    expect(withUnicodeSigns(privately, font)).toBe(signs);
  });

  test('has a sign of one letter at each place that it has', () => {
    for (const font of ['symbol', 'wingdings', 'wingdings 2', 'wingdings 3', 'webdings']) {
      let count = 0;
      for (let place = 0x21; place <= 0xff; place += 1) {
        const sign = withUnicodeSigns(String.fromCharCode(0xf000 + place), font);
        expect([...sign]).toHaveLength(1);
        if (!/[\ue000-\uf8ff]/.test(sign)) count += 1;
      }
      expect(count, font).toBeGreaterThan(185);
    }
  });
  test('has the letters that Windows-1252 puts where Unicode has controls', () => {
    expect(withUnicodeSigns('Œ–', 'wingdings')).toBe('❶🙢');
  });
  test('keeps blanks, words with letters that it has not, and places without a sign', () => {
    expect(withUnicodeSigns(' \u00a0\n', 'wingdings')).toBe(' \u00a0\n');
    expect(withUnicodeSigns('Điều kiện', 'symbol')).toBe('Điều kiện');
    expect(withUnicodeSigns('\uf0ff\uf07f', 'wingdings 3')).toBe('\uf0ff\uf07f');
  });
  test('that is lost leaves the signs of lists and forms; others stay as they are', () => {
    expect(withUnicodeSigns('\uf0b7 \uf0fc \uf0e0 \uf061 a', '')).toBe('• ✓ → \uf061 a');
  });
  test.each([
    ['Wingdings', 'wingdings'],
    ['"Wingdings 2", serif', 'wingdings 2'],
    ["'Symbol'", 'symbol'],
    ['"Segoe UI Symbol"', ''],
    ['Arial, Wingdings', ''],
    ['', ''],
  ])('is told by its name: %s', (family, font) => expect(symbolFontOf(family)).toBe(font));
});

describe('a paste', () => {
  const p = (html: string) => cleanPastedHtml(`<p>${html}</p>`);

  test.each([
    ['<span style="font-family:Wingdings">ü</span> Đạt', '✓ Đạt'],
    ['<font face="Wingdings">o</font> Nam', '□ Nam'],
    ["<span style='font:12.0pt Wingdings'>þ</span> Có", '☑ Có'],
    ['<span style=\'font:bold 12.0pt/14.0pt "Wingdings 2"\'>R</span> Có', '☑ Có'],
    ['<span style="font-family:Wingdings"><span style="font-family:Arial">o</span></span>', 'o'],
    [
      'A <span style=\'font-family:"Times New Roman";mso-char-type:symbol;mso-symbol-font-family:Wingdings\'>à</span> B',
      'A → B',
    ],
    ['<span style="font-family:Symbol;text-transform:uppercase">a</span>', 'α'],
    ['&#xF0FC; Đạt', '✓ Đạt'],
  ])('has the signs of %s', (html, text) => expect(p(html)).toBe(`<p>${text}</p>`));

  test('keeps a lone tick in a cell, and drops the sign before an item', () => {
    const tick = (words: string) =>
      `<p class=MsoListParagraph style='mso-list:l3 level1 lfo4'><span style='mso-list:Ignore'>` +
      `<span style='font-family:Wingdings'>ü</span><span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>${words}</p>`;
    expect(cleanPastedHtml(`<table><tr><td>${tick('&nbsp;')}</td><td>a</td></tr></table>`)).toContain(
      '<td><p>✓</p></td>',
    );
    expect(cleanPastedHtml(tick('a'))).toBe('<ul><li><p>a</p></li></ul>');
  });
});
