import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { isNumeralKind, type NumeralKind, readNumeral, writeNumeral } from '#domain/intake/paste/numerals';
import { walk } from '#domain/intake/paste/walk';
import { cleanPastedHtml } from '#domain/intake/word-paste';

type Counted = { markers: string[]; html: string };

/** A paragraph of Word's with its number, as Word for Windows copies it. */
function wordItem(marker: string, text: string, style = 'l0 level1 lfo1'): string {
  return (
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${style}'><![if !supportLists]>` +
    `<span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>` +
    `</span><![endif]>${text}<o:p></o:p></p>`
  );
}

/** The numbers that a browser and the portal show before the items, with the items' first words. */
function shownNumbers(html: string): string[] {
  const shown: string[] = [];
  const lists: { kind: NumeralKind; delimiter: string; step: number; next: number }[] = [];
  walk(parseFragment(html).childNodes, (node) => {
    if (!('tagName' in node)) return undefined;
    const of = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value;
    if (node.tagName === 'ol') {
      const kinds = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' };
      const kind = of('data-kind') ?? kinds[of('type') as keyof typeof kinds] ?? 'decimal';
      if (!isNumeralKind(kind)) throw new Error(kind);
      const step = of('reversed') === undefined ? 1 : -1;
      lists.push({ kind, delimiter: of('data-delimiter') ?? '.', step, next: Number(of('start') ?? 1) });
      return () => lists.pop();
    }
    const list = lists.at(-1);
    if (node.tagName === 'li' && list) {
      const value = Number(of('value') ?? list.next);
      shown.push(of('data-marker') ?? writeNumeral(value, list.kind) + list.delimiter);
      list.next = value + list.step;
    }
    return () => {};
  });
  return shown;
}

test.each<[NumeralKind, string]>([
  ['decimal', '0 1 9 10 32767'],
  ['lower-alpha', 'a z aa az ba zz'],
  ['upper-alpha', 'A Z AA'],
  ['lower-roman', 'i iii iv ix xl xc cd mcmxciv'],
  ['upper-roman', 'I IV MMXXVI'],
  ['vietnamese', 'a b c d đ e g h i k l m n o p q r s t u v x y'],
])('%s numerals are written as they were read', (kind, texts) => {
  for (const text of texts.split(' ')) expect(writeNumeral(readNumeral(text, kind) ?? Number.NaN, kind)).toBe(text);
});

test('what a kind never writes is no number of it', () => {
  for (const [text, kind] of [
    ['iiii', 'lower-roman'],
    ['vx', 'lower-roman'],
    ['A', 'lower-alpha'],
    ['f', 'vietnamese'],
    ['z', 'vietnamese'],
    ['đ', 'lower-alpha'],
    ['01', 'decimal'],
    ['0', 'lower-roman'],
    ['-1', 'decimal'],
    ['', 'vietnamese'],
    ['x'.repeat(5000), 'upper-alpha'],
  ] as const)
    expect(readNumeral(text, kind), `${text} ${kind}`).toBeUndefined();
});

describe('the numbers of Word', () => {
  const listOf = (markers: string[]) => cleanPastedHtml(markers.map((marker) => wordItem(marker, 'x')).join(''));

  test.each([
    ['a. b. c.', '<ol type="a">'],
    ['c) d) e)', '<ol start="3" type="a" data-delimiter=")">'],
    ['c) d) đ) e) g)', '<ol start="3" data-kind="vietnamese" data-delimiter=")">'],
    ['đ. e.', '<ol start="5" data-kind="vietnamese">'],
    ['e) g) h)', '<ol start="5" type="a" data-delimiter=")">'],
    ['i. ii. iii.', '<ol type="i">'],
    ['h) i) j)', '<ol start="8" type="a" data-delimiter=")">'],
    ['V. VI.', '<ol start="5" type="I">'],
    ['C. D.', '<ol start="3" type="A">'],
    ['1.1. 1.2.', '<ol>'],
    ['0. 1.', '<ol start="0">'],
  ])('%s', (markers, opening) => {
    const html = listOf(markers.split(' '));
    expect(html.slice(0, html.indexOf('<li'))).toBe(opening);
    expect(shownNumbers(html)).toEqual(markers.split(' '));
  });

  test('go on after a paragraph, in the way of counting that the whole list shows', () => {
    const html = `${['c)', 'd)'].map((marker) => wordItem(marker, 'x')).join('')}<p class=MsoNormal>Chen.</p>`;
    expect(cleanPastedHtml(html + wordItem('đ)', 'y') + wordItem('e)', 'z'))).toBe(
      '<ol start="3" data-kind="vietnamese" data-delimiter=")"><li><p>x</p></li><li><p>x</p></li></ol><p>Chen.</p>' +
        '<ol start="5" data-kind="vietnamese" data-delimiter=")"><li><p>y</p></li><li><p>z</p></li></ol>',
    );
  });
  test('of several levels stay what Word showed', () => {
    const html =
      wordItem('1.', 'a') +
      wordItem('1.1.', 'b', 'l0 level2 lfo1') +
      wordItem('1.2.', 'c', 'l0 level2 lfo1') +
      wordItem('2.', 'd');
    expect(cleanPastedHtml(html)).toBe(
      '<ol><li><p>a</p><ol><li data-marker="1.1."><p>b</p></li><li data-marker="1.2."><p>c</p></li></ol></li>' +
        '<li><p>d</p></li></ol>',
    );
  });
  test('in a column of a table stay as text, with and without words beside them; so does a lone tick', () => {
    const row = (marker: string, words: string) =>
      `<tr><td>${wordItem(marker, words || '<o:p>&nbsp;</o:p>')}</td><td><p class=MsoNormal>x</p></td></tr>`;
    expect(cleanPastedHtml(`<table>${row('1.', '')}${row('2.', 'Thôn')}${row('+', '')}</table>`)).toBe(
      '<table><tbody><tr><td><p>1.</p></td><td><p>x</p></td></tr><tr><td><p>2. Thôn</p></td><td><p>x</p></td></tr>' +
        '<tr><td><p>+</p></td><td><p>x</p></td></tr></tbody></table>',
    );
  });
  test('of several items of a cell are a list', () => {
    const cell = `<td>${wordItem('b)', 'x')}${wordItem('c)', 'y')}</td>`;
    expect(cleanPastedHtml(`<table><tr>${cell}<td>z</td></tr></table>`)).toContain(
      '<td><ol start="2" type="a" data-delimiter=")"><li><p>x</p></li><li><p>y</p></li></ol></td>',
    );
  });
});

describe('the numbers of other programs', () => {
  test.each([
    ['start and type', '<ol start="3" type="I"><li>x</li></ol>', '<ol start="3" type="I"><li><p>x</p></li></ol>'],
    ['a style', '<ol style="list-style-type: lower-latin"><li>x</li></ol>', '<ol type="a"><li><p>x</p></li></ol>'],
    [
      'a short style',
      '<ol style="list-style: upper-roman inside"><li>x</li></ol>',
      '<ol type="I"><li><p>x</p></li></ol>',
    ],
    [
      'the style of its items, as in Google Docs',
      '<ol start="2"><li dir="ltr" style="list-style-type:lower-alpha;font-size:11pt" aria-level="1"><p>x</p></li></ol>',
      '<ol start="2" type="a"><li><p>x</p></li></ol>',
    ],
    ['bullets in its place', '<ol style="list-style-type:disc"><li>x</li></ol>', '<ul><li><p>x</p></li></ul>'],
    [
      'numbers in place of bullets',
      '<ul style="list-style-type:decimal"><li>x</li></ul>',
      '<ol><li><p>x</p></li></ol>',
    ],
    [
      'single values',
      '<ol><li>x</li><li value="5">y</li><li>z</li></ol>',
      '<ol><li><p>x</p></li><li value="5"><p>y</p></li><li><p>z</p></li></ol>',
    ],
    [
      'backwards',
      '<ol reversed><li>x</li><li>y</li><li>z</li></ol>',
      '<ol start="3" reversed><li><p>x</p></li><li><p>y</p></li><li><p>z</p></li></ol>',
    ],
    ['an empty item', '<ol><li></li><li>y</li></ol>', '<ol start="2"><li><p>y</p></li></ol>'],
    ['below zero', '<ol start="-1"><li>x</li></ol>', '<ol><li data-marker="-1."><p>x</p></li></ol>'],
    [
      'one list of each item, as Word in browsers copies them',
      '<div><ol start="1"><li data-leveltext="%1)"><p>x</p></li></ol></div>' +
        '<div><ol start="2"><li data-leveltext="%1)"><p>y</p></li></ol></div>',
      '<ol data-delimiter=")"><li><p>x</p></li><li><p>y</p></li></ol>',
    ],
    [
      'several levels of Word in browsers',
      '<ol start="2"><li data-leveltext="%1." data-listid="4" data-aria-level="1">x</li></ol>' +
        '<ol start="1"><li data-leveltext="%1.%2." data-listid="4" data-aria-level="2">y</li></ol>' +
        '<ol start="3" type="a"><li data-leveltext="(%3)" data-listid="4" data-aria-level="3">z</li></ol>' +
        '<ol start="3"><li data-leveltext="%1." data-listid="4" data-aria-level="1">w</li></ol>',
      '<ol start="2"><li><p>x</p></li></ol><ol><li data-marker="2.1."><p>y</p></li></ol>' +
        '<ol type="a"><li data-marker="(c)"><p>z</p></li></ol><ol start="3"><li><p>w</p></li></ol>',
    ],
    [
      'typed, which are text',
      '<p>a) Đơn</p><p>b) Bản vẽ</p><p>1. Phí</p>',
      '<p>a) Đơn</p><p>b) Bản vẽ</p><p>1. Phí</p>',
    ],
  ])('%s', (_, html, cleaned) => expect(cleanPastedHtml(html)).toBe(cleaned));
});

describe('whatever the numbers', () => {
  const marker = fc.oneof(
    fc
      .constantFrom('decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman', 'vietnamese')
      .chain((kind) =>
        fc
          .tuple(fc.integer({ min: 1, max: kind === 'vietnamese' ? 23 : 26 }), fc.constantFrom('.', ')'))
          .map(([value, delimiter]) => writeNumeral(value, kind as NumeralKind) + delimiter),
      ),
    fc.constantFrom('1.1.', '(2)', '3', '01.', 'IV/', '2-', '40000.', '12.3.4.', '[5]'),
  );
  const word = fc.array(fc.tuple(marker, fc.constantFrom('', '<p class=MsoNormal>x</p>')), { minLength: 1 }).map(
    (items): Counted => ({
      markers: items.map(([shown]) => shown),
      html: items.map(([shown, between]) => wordItem(shown, 'x') + between).join(''),
    }),
  );
  const types = { '1': 'decimal', a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' } as const;
  const web = fc
    .record({
      type: fc.constantFrom('1', 'a', 'A', 'i', 'I'),
      start: fc.option(fc.integer({ min: -3, max: 40 })),
      isReversed: fc.boolean(),
      values: fc.array(fc.option(fc.integer({ min: -3, max: 5000 }), { freq: 3 }), { minLength: 1 }),
    })
    .map(({ type, start, isReversed, values }): Counted => {
      let next = start ?? (isReversed ? values.length : 1);
      const markers = values.map((value) => {
        const shown = value ?? next;
        next = shown + (isReversed ? -1 : 1);
        return `${writeNumeral(shown, types[type])}.`;
      });
      const items = values.map((value) => `<li${value === null ? '' : ` value=${value}`}>x</li>`).join('');
      return {
        markers,
        html: `<ol type=${type}${start === null ? '' : ` start=${start}`}${isReversed ? ' reversed' : ''}>${items}</ol>`,
      };
    });

  test('those shown are those of the source, also when pasted again', () => {
    fc.assert(
      fc.property(fc.oneof(word, web), ({ markers, html }) => {
        const cleaned = cleanPastedHtml(html);
        expect(shownNumbers(cleaned)).toEqual(markers);
        expect(cleanPastedHtml(cleaned)).toBe(cleaned);
      }),
      { seed: 20261201, numRuns: 1500 },
    );
  });
});
