import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPastedHtml } from '#domain/intake/word-paste';

/** Stand for a word and for the number of a note. */
const [WORD, NOTE] = ['§', '¤'];

type Part = { body: string; notes: string };

const SHEET =
  '<style><!-- p.Hoa {text-transform:uppercase} .xl65 {font-weight:700; text-decoration:line-through} ' +
  'p.MsoQuote {font-style:italic} p.Muc {mso-outline-level:2} --></style>';

const CAPTIONS = ['', `<caption>${WORD} ${WORD}</caption>`, `<caption>${WORD} ${'x '.repeat(200)}${WORD}</caption>`];
const CAPTIONS_BESIDE = ['', `<p class=MsoCaption>${WORD}</p>`];

const wrap = fc.constantFrom(
  ...['', 'b', 'i', 'u', 's', 'sup', 'sub', 'del', 'ins', 'center', 'o:p'],
  ...['span style="vertical-align:super"', 'span style="text-decoration:line-through"', 'span class=xl65'],
  ...['font face="Symbol"', 'span style="text-transform:uppercase"', 'a href="https://a.example"', 'a href="#b"'],
);

const inline = fc
  .array(fc.tuple(wrap, fc.constantFrom(WORD, `${WORD}&nbsp;${WORD}`, `${WORD}<br>${WORD}`, `${WORD}<hr>${WORD}`)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.map(([tag, words]) => within(tag, words)).join(' '));

const opening = fc.constantFrom(
  ...['p', 'div', 'h1', 'h3', 'pre', 'p align=right', 'p class=MsoCaption', 'p class=MsoQuote', 'p class=Muc'],
  ...['p class=Hoa', 'p class=MsoTitle', 'p class=MsoListParagraph', 'p style="border-bottom:1px solid"', 'blockquote'],
);

const paragraph = fc.tuple(opening, inline).map(([tag, words]) => within(tag, words));

const wordItem = fc
  .tuple(fc.constantFrom('1.', 'c)', 'đ)', 'IV.', '1.1.', '·', '(2)'), fc.integer({ min: 1, max: 9 }), inline)
  .map(
    ([marker, level, words]) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${marker}` +
      `<span>&nbsp;</span></span>${words}</p>`,
  );

const { block } = fc.letrec<{ block: string }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const list = fc
    .tuple(
      fc.constantFrom('ul', 'ol', 'ol start=3 type=a', 'ol reversed', 'ul style="list-style-type:decimal"'),
      blocks,
      blocks,
    )
    .map(([tag, one, two]) => within(tag, `<li>${one}</li><li value=7>${two}</li>`));
  const table = fc
    .tuple(
      fc.constantFrom(...CAPTIONS),
      fc.constantFrom(...CAPTIONS_BESIDE),
      fc.constantFrom(...CAPTIONS_BESIDE),
      blocks,
      blocks,
    )
    .map(
      ([caption, before, after, one, two]) =>
        `${before}<table>${caption}<tr><td>${one}</td><th rowspan=2>${two}</th></tr><tr><td>${WORD}</td></tr></table>${after}`,
    );
  const around = fc
    .tuple(fc.constantFrom('blockquote', 'aside data-note', 'center', 'div align=right', 'section'), blocks)
    .map(([tag, inner]) => within(tag, inner));
  return { block: fc.oneof({ depthSize: 'small', withCrossShrink: true }, paragraph, wordItem, list, table, around) };
});

const noted = fc.constantFrom<Part>(
  {
    body: `<p>${WORD}<a style='mso-footnote-id:ftn${NOTE}' href="#_ftn${NOTE}">[${NOTE}]</a></p>`,
    notes: `<div style='mso-element:footnote' id=ftn${NOTE}><p><a href="#_ftnref${NOTE}">[${NOTE}]</a> ${WORD} <b>${WORD}</b></p></div>`,
  },
  {
    body: `<p>${WORD} <a class=sdfootnoteanc href="#sdfootnote${NOTE}sym"><sup>${NOTE}</sup></a> ${WORD}</p>`,
    notes: `<div id=sdfootnote${NOTE}><p><a class=sdfootnotesym href="#sdfootnote${NOTE}anc">${NOTE}</a>${WORD}</p><p>${WORD}</p></div>`,
  },
  {
    body: `<ul><li>${WORD}<sup><a href="#ftnt${NOTE}">[${NOTE}]</a></sup></li></ul>`,
    notes: `<hr><div><p><a href="#ftnt_ref${NOTE}">[${NOTE}]</a> ${WORD}</p></div>`,
  },
  ...['span hidden', 'span class=MsoFootnoteReference style="display:none"', 'button'].map((tag) => ({
    body: `<p>${WORD}${within(tag, `<a href="#ftnt${NOTE}">[${NOTE}]</a>`)}</p>`,
    notes: `<p><a href="#ftnt_ref${NOTE}">[${NOTE}]</a> ${WORD}</p>`,
  })),
  { body: `<p>${WORD}<a href="#ftnt${NOTE}">[${NOTE}]</a></p>`, notes: '' },
  { body: '', notes: `<p><a href="#ftnt_ref${NOTE}">[${NOTE}]</a> ${WORD}</p>` },
);

const part = fc.oneof(
  block.map((body): Part => ({ body, notes: '' })),
  noted,
);

const document = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => {
  const numbered = parts.map(({ body, notes }, place) => ({
    body: body.replaceAll(NOTE, String(place + 1)),
    notes: notes.replaceAll(NOTE, String(place + 1)),
  }));
  const html = numbered.map(({ body }) => body).join('') + numbered.map(({ notes }) => notes).join('');
  const pieces = html.split(WORD);
  return SHEET + pieces.map((piece, place) => (place === 0 ? piece : `chữ${place}x${piece}`)).join('');
});

test('no word is lost, doubled or torn, whatever it is in', () => {
  fc.assert(
    fc.property(document, (html) => {
      const cleaned = cleanPastedHtml(html);
      expect(wordsOf(cleaned)).toEqual(wordsOf(html));
      expect(cleanPastedHtml(cleaned)).toBe(cleaned);
    }),
    { seed: 20261201, numRuns: 400 },
  );
});

function wordsOf(html: string): string[] {
  return (html.toLowerCase().match(/chữ\d+x/g) ?? []).toSorted();
}

function within(tag: string, html: string): string {
  return tag ? `<${tag}>${html}</${tag.split(' ')[0]}>` : html;
}
