import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from '#domain/intake/word-paste';

const cleaned = (css: string, body: string) => cleanPastedHtml(`<style>${css}</style>${body}`);

describe('the clipboard’s style sheet', () => {
  test.each([
    ['a tag', 'p {text-align:center}', '<p style="text-align:center">a</p>'],
    ['a class', '.k {font-weight:700}', '<p><strong>a</strong></p>'],
    ['a tag with a class', 'p.k, li.k {font-style:italic; text-decoration:underline}', '<p><em><u>a</u></em></p>'],
    ['several rules', '.k {font-weight:bold} p.k {font-style:italic}', '<p><strong><em>a</em></strong></p>'],
    [
      'the narrower of two, whatever their order',
      'p.k {text-align:right} p {text-align:center} .k {text-align:justify}',
      '<p style="text-align:right">a</p>',
    ],
    ['the later of two', '.k {font-weight:400} .k {font-weight:700 !important}', '<p><strong>a</strong></p>'],
    ['a comment around, as in Word', '<!-- /* a { */ .k {font-weight:700} -->', '<p><strong>a</strong></p>'],
    ['strings with brackets', '.x {content:"}"; quotes:\'{\'} .k {font-weight:700}', '<p><strong>a</strong></p>'],
    [
      'other rules before',
      '@import "x"; @font-face {font-family:A;} @list l0 {mso-list-id:1} .k {font-weight:700}',
      '<p><strong>a</strong></p>',
    ],
    ['a size of screen', '@media print { .k {font-weight:700} }', '<p>a</p>'],
    [
      'other selectors',
      'div p {font-weight:700} p:hover {font-weight:700} * {font-weight:700} #k {font-weight:700}',
      '<p>a</p>',
    ],
    ['another class', '.kk {font-weight:700} b.k {font-weight:700}', '<p>a</p>'],
    ['an end that is missing', '.k {font-weight:700} .k {font-style:italic', '<p><strong>a</strong></p>'],
  ])('is read: %s', (_, css, html) => expect(cleaned(css, '<p class="j k">a</p>')).toBe(html));

  test('counts less than an element’s own style', () => {
    expect(
      cleaned('.k {font-weight:700; text-decoration:line-through}', '<p class=k style="font-weight:400">a</p>'),
    ).toBe('<p><s>a</s></p>');
  });
  test('of Excel makes cells bold, struck, raised', () => {
    const css =
      '<!--table {mso-displayed-decimal-separator:"\\."} td {font-weight:400;text-align:general;vertical-align:bottom}' +
      ' .xl65 {font-weight:700;text-align:center} .xl66 {text-decoration:line-through} .font5 {vertical-align:super}-->';
    const row =
      '<tr><td class=xl65>Thôn</td><td class=xl66>12<font class="font5">2</font></td><td align=right>5</td></tr>';
    expect(cleaned(css, `<table>${row}</table>`)).toBe(
      '<table><tbody><tr><td><p style="text-align:center"><strong>Thôn</strong></p></td>' +
        '<td><p><s>12</s><s><sup>2</sup></s></p></td><td><p style="text-align:right">5</p></td></tr></tbody></table>',
    );
  });
  test('of Word underlines no links', () => {
    const css = 'a:link, span.MsoHyperlink {color:blue; text-decoration:underline}';
    expect(cleaned(css, '<p><span class=MsoHyperlink>x <a href="/a">a</a></span></p>')).toBe(
      '<p>x <a href="/a">a</a></p>',
    );
  });
  test('of Word numbers the paragraphs of a style', () => {
    const item = (marker: string) => `<p class=MsoListNumber><span style='mso-list:Ignore'>${marker}</span>a</p>`;
    expect(cleaned('p.MsoListNumber {mso-list:l1 level1 lfo2;}', item('b)') + item('c)'))).toBe(
      '<ol start="2" type="a" data-delimiter=")"><li><p>a</p></li><li><p>a</p></li></ol>',
    );
  });
  test.each([
    ['many rules', `${'.k{font-weight:700}'.repeat(20_000)}`, '<p class=k>a</p>'.repeat(2000)],
    ['many classes', '.k{font-weight:700}', `<p class="${'k '.repeat(10_000)}">a</p>`.repeat(20)],
    ['comments that do not end', '/*'.repeat(100_000), '<p>a</p>'],
    ['brackets that do not close', '{'.repeat(200_000), '<p>a</p>'],
    ['a long selector', `${'.k,'.repeat(50_000)}.k{font-weight:700}`, '<p class=k>a</p>'],
  ])('is soon read with %s', (_, css, body) => {
    const start = performance.now();
    expect(cleaned(css, body)).toContain('a');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('capitals by style', () => {
  test.each([
    ['text-transform:uppercase', 'ủy ban <b>nhân dân</b> xã', 'ỦY BAN <strong>NHÂN DÂN</strong> XÃ'],
    ['text-transform:lowercase', 'ỦY BAN', 'ủy ban'],
    ['text-transform:capitalize', 'an <b>p</b>hú, đồng nai', 'An <strong>P</strong>hú, Đồng Nai'],
    ['text-transform:uppercase', 'a<i style="text-transform:none">b</i>c', 'A<em>b</em>C'],
    ['font-variant:small-caps', 'Ủy ban', 'Ủy ban'],
    ['text-transform:uppercase;font-family:".VnTimeH"', 'µ b', 'µ b'],
  ])('%s', (style, typed, shown) =>
    expect(cleanPastedHtml(`<p><span style='${style}'>${typed}</span></p>`)).toBe(`<p>${shown}</p>`),
  );

  test.each(['.VnTime', '\\.VnTime', 'VNI-Times'])('leave the letters of %s to their conversion', (family) => {
    const html = `<div style='font-family:"${family}"'><p style="text-transform:uppercase">céng <b>hoµ</b></p></div>`;
    expect(cleanPastedHtml(html)).toBe('<p>céng <strong>hoµ</strong></p>');
  });
  test('are those of Unicode in a font of an old encoding', () => {
    const within = (inner: string) => `<p style='font-family:".VnTime";text-transform:uppercase'>${inner}</p>`;
    expect(cleanPastedHtml(within('Sở Công thương'))).toBe('<p>SỞ CÔNG THƯƠNG</p>');
    expect(cleanPastedHtml(within('<span style="font-family:Arial">xã</span>'))).toBe('<p>XÃ</p>');
    expect(cleanPastedHtml(within('<span style="font:7pt Arial">xã</span>'))).toBe('<p>XÃ</p>');
  });

  test('of a class', () => {
    expect(cleaned('p.Ten {text-transform:uppercase}', '<p class=Ten>sở y tế</p>')).toBe('<p>SỞ Y TẾ</p>');
  });
});
