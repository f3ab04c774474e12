import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from '#domain/intake/word-paste';

const wordReference = (id: string) =>
  `<a style='mso-footnote-id:${id}' href="#_${id}" name="_${id.replace(/\d/, 'ref$&')}" title=""><span class=MsoFootnoteReference>` +
  `<span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>`;
const wordNote = (kind: string, id: string, words: string) =>
  `<div style='mso-element:${kind}' id=${id}><p class=MsoFootnoteText><a style='mso-footnote-id:${id}' ` +
  `href="#_${id.replace(/\d/, 'ref$&')}" name="_${id}"><span class=MsoFootnoteReference>[1]</span></a> ${words}</p></div>`;

describe('footnotes stand where they are referred to', () => {
  test('in Word, with endnotes; the lists at the end and their lines go', () => {
    const html =
      `<p class=MsoNormal>Theo Luật${wordReference('ftn1')} và Nghị định${wordReference('ftn2')}; xem${wordReference('edn1')}.</p>` +
      `<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">` +
      `${wordNote('footnote', 'ftn1', '<b>Luật</b> số 1.')}${wordNote('footnote', 'ftn2', 'Nghị định số 2.</p><p>Đã sửa.')}</div>` +
      `<div style='mso-element:endnote-list'><hr>${wordNote('endnote', 'edn1', 'Phụ lục')}</div>`;
    expect(cleanPastedHtml(html)).toBe(
      '<p>Theo Luật<span data-footnote><strong>Luật</strong> số 1.</span> và Nghị định' +
        '<span data-footnote>Nghị định số 2. Đã sửa.</span>; xem<span data-footnote>Phụ lục</span>.</p>',
    );
  });
  test('in LibreOffice', () => {
    const note = (name: string, words: string) =>
      `<div id="${name}1"><p class="${name}"><a class="${name}sym" name="${name}1sym" href="#${name}1anc">1</a>${words}</p></div>`;
    const reference = (name: string) => `<a class="${name}anc" name="${name}1anc" href="#${name}1sym"><sup>1</sup></a>`;
    expect(
      cleanPastedHtml(
        `<p>a${reference('sdfootnote')} b${reference('sdendnote')}</p>${note('sdfootnote', 'Chú')}${note('sdendnote', 'Cuối')}`,
      ),
    ).toBe('<p>a<span data-footnote>Chú</span> b<span data-footnote>Cuối</span></p>');
  });
  test('in Google Docs', () => {
    const html =
      '<p>a<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> b<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p><hr>' +
      '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Một</span></p><p>Hai</p></div>' +
      '<div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span> Ba</span></p></div>';
    expect(cleanPastedHtml(html)).toBe('<p>a<span data-footnote>Một Hai</span> b<span data-footnote>Ba</span></p>');
  });
  test('in a list at the end', () => {
    const html =
      '<p>a<sup><a href="#ftnt1">1</a></sup></p><ol><li><a href="#ftnt_ref1">↑</a> Một <a href="/x">x</a></li></ol>';
    expect(cleanPastedHtml(html)).toBe('<p>a<span data-footnote>Một <a href="/x">x</a></span></p>');
  });
  test('in cells and items and headings', () => {
    const [one, two] = [wordReference('ftn1'), wordReference('ftn2')];
    const notes = `${wordNote('footnote', 'ftn1', 'x')}${wordNote('footnote', 'ftn2', 'y')}`;
    expect(cleanPastedHtml(`<h2>a${one}</h2><ul><li>b${two}</li></ul>${notes}`)).toBe(
      '<h2>a<span data-footnote>x</span></h2><ul><li><p>b<span data-footnote>y</span></p></li></ul>',
    );
  });
  test('but once: a second reference to a note has none', () => {
    const reference = wordReference('ftn1');
    expect(cleanPastedHtml(`<p>a${reference} b${reference}</p>${wordNote('footnote', 'ftn1', 'x')}`)).toBe(
      '<p>a<span data-footnote>x</span> b</p>',
    );
  });
  test('within notes are none', () => {
    const html =
      `<p>a${wordReference('ftn1')}</p>${wordNote('footnote', 'ftn1', `x${wordReference('ftn2')}`)}` +
      wordNote('footnote', 'ftn2', `y${wordReference('ftn1')}`);
    expect(cleanPastedHtml(html)).toBe('<p>a<span data-footnote>x</span></p><p>y</p>');
  });
});

describe('a reference that is not shown', () => {
  const note = wordNote('footnote', 'ftn1', 'Theo xã');
  const reference = '<a href="#_ftn1">[1]</a>';
  test.each([
    `<span class=MsoFootnoteReference style="display:none">${reference}</span>`,
    `<span class=MsoFootnoteReference>${reference}</span>`,
    `<span hidden> ${reference} </span>`,
    `<a hidden href="#_ftn1">[1]</a>`,
    `<span style="mso-hide:all"><b><span hidden>${reference}</span></b></span>`,
    `<svg><a href="#_ftn1">[1]</a></svg>`,
    `<button>${reference}</button>`,
    `<sup>${'<span>'.repeat(40)}<i hidden>${'<span>'.repeat(40)}${reference}${'</span>'.repeat(40)}</i></sup>`,
  ])('%.60s has its note in its place', (hidden) => {
    expect(cleanPastedHtml(`<p>Nước${hidden} sạch</p>${note}`)).toBe(
      '<p>Nước<span data-footnote>Theo xã</span> sạch</p>',
    );
  });
  test('beside another stands in the order of the text', () => {
    const other = reference.replace('ftn1', 'ftn2');
    const html = `<p>a<span hidden>${reference}, ${other}</span><span hidden>${reference}${other}</span>b</p>`;
    expect(cleanPastedHtml(`${html}${note}${wordNote('footnote', 'ftn2', 'Hai')}`)).toBe(
      '<p>a<span data-footnote>Theo xã</span><span data-footnote>Hai</span>b</p>',
    );
  });
  test.each([`<p hidden>cũ${reference}</p>`, `<p><del cite="mailto:a">${reference}</del></p>`])(
    '%.40s leaves its note at the end',
    (hidden) => expect(cleanPastedHtml(`<p>a</p>${hidden}${note}`)).toBe('<p>a</p><p>Theo xã</p>'),
  );
  test('among hidden words leaves the note to the next that is shown', () => {
    expect(cleanPastedHtml(`<p hidden>cũ${reference}</p><p>mới${reference}</p>${note}`)).toBe(
      '<p>mới<span data-footnote>Theo xã</span></p>',
    );
  });
});

describe('what is no note stays', () => {
  test('a note whose reference was not copied', () =>
    expect(cleanPastedHtml(wordNote('footnote', 'ftn1', 'x'))).toBe('<p>x</p>'));
  test('the words before a link back, and the text around it', () => {
    const html = '<div><p>a<a href="#ftnt1">1</a></p><p>xem <a href="#ftnt_ref1">1</a> b</p></div>';
    expect(cleanPastedHtml(html)).toBe('<p>a</p><p>xem b</p>');
  });
  test('a text of which only a link back leads to a note', () => {
    expect(cleanPastedHtml('<div><a href="#ftnt1">1</a><p>a</p><p>b</p></div><a href="#ftnt_ref1">x</a>')).toBe(
      '<p>a</p><p>b</p>',
    );
  });
});

test('a footnote is a line of its own, without the look of the words around', () => {
  expect(
    cleanPastedHtml('<div><b>a<span data-footnote><i> x</i><br>y<div>z</div><ul><li>w</li></ul></span></b> c</div>'),
  ).toBe('<p><strong>a</strong><span data-footnote><em>x</em> y z w</span> c</p>');
  expect(cleanPastedHtml('<p>a<span data-footnote> </span>b</p>')).toBe('<p>ab</p>');
});

test.each([
  ['many notes', '<p><a href="#ftnt1">1</a></p>'.repeat(5000) + '<p><a href="#ftnt_ref1">1</a>x</p>'.repeat(5000)],
  [
    'many hidden notes',
    `<p><b hidden>${'<i><a href="#ftnt1">1</a></i>'.repeat(5000)}</b></p><p><a href="#ftnt_ref1">1</a>x</p>`,
  ],
  ['deep notes', '<div><p><a href="#ftnt1">1</a><a href="#ftnt_ref1">1</a>'.repeat(1500)],
])('%s are soon done', (_, html) => {
  const start = performance.now();
  cleanPastedHtml(html);
  expect(performance.now() - start).toBeLessThan(8000);
});
