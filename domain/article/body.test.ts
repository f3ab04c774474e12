import { expect, test } from 'vitest';
import { type BodyDocument, mediaIdsIn } from '#domain/article/body';
import { bodyText, bodyWords, firstParagraph, searchedText } from '#domain/article/body-text';
import { parseBody } from '#domain/article/parsed-body';
import { wordsIn } from '#domain/search/words';
import { toTcvn3 } from '#tests/support/old-encodings';

const body: BodyDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Mục' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Chữ đậm', marks: [{ type: 'bold' }] }] },
    { type: 'figure', attrs: { mediaId: 7, alt: '' }, content: [{ type: 'text', text: 'Chú thích' }] },
  ],
};

test('a document of the schema is given back unchanged', () => expect(parseBody(body)).toEqual(body));

test('its words, first paragraph and pictures are found', () => {
  expect(bodyText(body)).toBe('Mục\nChữ đậm\nChú thích');
  expect(firstParagraph(body)).toBe('Chữ đậm');
  expect(mediaIdsIn(body)).toEqual([7]);
});

test.each([
  ['an unknown node', { type: 'script', content: [] }],
  ['a heading of level 1', { type: 'heading', attrs: { level: 1 } }],
  ['text outside a block', { type: 'text', text: 'x' }],
  ['a list without items', { type: 'bulletList', content: [] }],
  [
    'a link that runs script',
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
    },
  ],
])('%s is refused', (_, node) => expect(() => parseBody({ type: 'doc', content: [node] })).toThrow());

const text = (words: unknown) => ({ type: 'text', text: words });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const link = (href: string) => ({ ...text('x'), marks: [{ type: 'link', attrs: { href } }] });
const doc = (...content: unknown[]) => ({ type: 'doc', content });

function deep(levels: number): unknown {
  return Array.from({ length: levels }).reduce((inner) => ({ type: 'blockquote', content: [inner] }), paragraph());
}

test('the fault is named with its path', () => {
  const broken = doc(paragraph(), { type: 'blockquote', content: [paragraph(text('a'), { type: 'heading' })] });
  expect(() => parseBody(broken)).toThrow(/^content\[1\]\.content\[0\]\.content\[1\]: /);
});

test('what the database or a feed cannot hold is left out of every text', () => {
  const figure = { type: 'figure', attrs: { mediaId: 1, alt: 'ả\u0000nh\ud800' } };
  const unseen = { ...figure, content: [text('\u0007')] };
  expect(parseBody(doc(paragraph(text('a\u0000\ud83dé\u0001'), text('\u0000')), unseen))).toEqual(
    doc(paragraph(text('aé')), { ...figure, attrs: { mediaId: 1, alt: 'ảnh' } }),
  );
});

test('U+00AD stays in a text as a letter of TCVN3, also in a word of two runs, and goes where it hyphenates', () => {
  const bold = { ...text('\u00adêng häc'), marks: [{ type: 'bold' }] };
  const legacy = paragraph(text('C¸c tr'), bold, { type: 'hardBreak' }, text('ng\u00adêi d©n'));
  expect(parseBody(doc(legacy))).toEqual(doc(legacy));
  const split = paragraph(text('hội ng\u00ad'), { ...text('hị'), marks: [{ type: 'bold' }] });
  expect(parseBody(doc(split, paragraph(text('\u00ad'), text('x'))))).toEqual(
    doc(paragraph(text('hội ng'), { ...text('hị'), marks: [{ type: 'bold' }] }), paragraph(text('x'))),
  );
});

test.each(['/\t/evil.example', '/\u0000/evil.example', '//evil.example', 'http\u0000://x', 'java\nscript:alert(1)'])(
  'a link to %j is refused',
  (href) => expect(() => parseBody(doc(paragraph(link(href))))).toThrow('not an address'),
);

test.each([0, -1, 1.5, 1e300, '7', true, {}])('no file has the id %j', (mediaId) =>
  expect(() => parseBody(doc({ type: 'video', attrs: { mediaId } }))).toThrow('content[0]: no file'),
);

test.each([
  ['a hundred thousand levels', () => doc(deep(100_000)), 'nested too deep'],
  ['a hundred thousand nodes', () => doc(...Array.from({ length: 100_000 }, () => paragraph())), 'too many nodes'],
  ['two million characters', () => doc(paragraph(text('x'.repeat(2_000_000)))), 'too long'],
  [
    'a hundred thousand levels in an attribute',
    () => doc({ type: 'heading', attrs: { level: deep(100_000) } }),
    'content[0]',
  ],
  ['keys of prototypes', () => JSON.parse('{"type":"doc","content":[{"type":"__proto__"}]}'), 'content[0]'],
  ['names of prototypes', () => doc({ type: 'constructor' }, { type: 'toString' }), 'content[0]'],
  ['marks of prototypes', () => doc(paragraph({ ...text('x'), marks: [{ type: '__proto__' }] })), 'content[0]'],
])('%s are refused with words', (_, given, message) => expect(() => parseBody(given())).toThrow(message));

test('foreign keys are left out', () => {
  const given = JSON.parse('{"type":"doc","__proto__":{"polluted":1},"content":[{"type":"paragraph","x":{}}]}');
  expect(parseBody(given)).toEqual(doc({ type: 'paragraph' }));
  expect({}).not.toHaveProperty('polluted');
});

const numbered = (attrs: object, ...items: object[]) => ({
  type: 'orderedList',
  attrs,
  content: items.map((own) => ({ type: 'listItem', attrs: own, content: [paragraph(text('mục'))] })),
});

test('what a list or an item does not say itself is left out, so that bodies of before stay as they are', () => {
  const silent = { start: null, kind: null, delimiter: null, reversed: null };
  const [list] = parseBody(doc(numbered(silent, { value: null, marker: null }))).content;
  expect(JSON.stringify(list)).not.toContain('attrs');
  const said = numbered({ start: 0, kind: 'vietnamese' }, { value: 4 }, { marker: 'Điều 2.' });
  expect(parseBody(doc(said))).toEqual(doc(said));
});

test.each([
  [{ start: -1 }, {}],
  [{ start: 32_768 }, {}],
  [{ start: 1.5 }, {}],
  [{ start: '3' }, {}],
  [{ kind: 'hebrew' }, {}],
  [{ delimiter: '*' }, {}],
  [{ reversed: 'yes' }, {}],
  [{}, { value: 2 ** 31 }],
  [{}, { marker: '' }],
  [{}, { marker: 'x'.repeat(21) }],
  [{}, { marker: '\u0001' }],
])('a list of %j with an item of %j is refused', (attrs, own) =>
  expect(() => parseBody(doc(numbered(attrs, own)))).toThrow('content[0]'),
);

test('the plain text has the numbers of lists, the words do not', () => {
  const list = numbered({ kind: 'vietnamese', delimiter: ')', start: 5 }, {}, {});
  const body = parseBody(doc(paragraph(text('mở')), list));
  expect(bodyText(body)).toBe('mở\nđ) mục\ne) mục');
  expect(bodyWords(body)).toBe('mở\nmục\nmục');
});

const marked = (...types: string[]) => ({ ...text('x'), marks: types.map((type) => ({ type })) });

test('a text has any marks but raised and lowered at once; one that is a link is underlined as such only', () => {
  const all = paragraph(marked('bold', 'strike', 'underline', 'superscript'), marked('italic', 'subscript'));
  expect(parseBody(doc(all))).toEqual(doc(all));
  expect(() => parseBody(doc(paragraph(marked('superscript', 'subscript'))))).toThrow('content[0]');
  const both = { ...link('/a'), marks: [...link('/a').marks, { type: 'underline' }, { type: 'strike' }] };
  const without = { ...both, marks: [...link('/a').marks, { type: 'strike' }] };
  expect(parseBody(doc(paragraph(both)))).toEqual(doc(paragraph(without)));
});

test('paragraphs and headings are aligned in four ways, at the start where they say nothing', () => {
  const aligned = (textAlign: unknown) => [
    { ...paragraph(text('x')), attrs: { textAlign } },
    { type: 'heading', attrs: { level: 2, textAlign } },
  ];
  for (const textAlign of ['center', 'right', 'justify'])
    expect(parseBody(doc(...aligned(textAlign)))).toEqual(doc(...aligned(textAlign)));
  expect(parseBody(doc(...aligned(null)))).toEqual(doc(paragraph(text('x')), { type: 'heading', attrs: { level: 2 } }));
  for (const textAlign of ['left', 'start', 'center;color:red', 1])
    expect(() => parseBody(doc(...aligned(textAlign)))).toThrow('content[0]');
});

test('the plain text names notes, captions and files, the words are only those that were written in blocks', () => {
  const cell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(text('ô'))] };
  const body = parseBody(
    doc(
      { type: 'note', content: [paragraph(text('Mang theo')), { type: 'bulletList', content: [item('thẻ')] }] },
      { type: 'horizontalRule' },
      { type: 'table', attrs: { caption: 'Thu chi' }, content: [{ type: 'tableRow', content: [cell] }] },
      { type: 'attachment', attrs: { mediaId: 3, title: 'Mẫu đơn' } },
    ),
  );
  expect(bodyText(body)).toBe('Lưu ý:\nMang theo\nthẻ\nThu chi\nô\nMẫu đơn');
  expect(bodyWords(body)).toBe('Mang theo\nthẻ\nô');
});

function item(words: string) {
  return { type: 'listItem', content: [paragraph(text(words))] };
}

test.each([
  ['a heading in a note', { type: 'note', content: [{ type: 'heading', attrs: { level: 2 } }] }],
  ['an empty note', { type: 'note', content: [] }],
  ['an empty caption', { type: 'table', attrs: { caption: ' ' }, content: [{ type: 'tableRow' }] }],
  ['a caption of a page', { type: 'table', attrs: { caption: 'x'.repeat(301) }, content: [{ type: 'tableRow' }] }],
])('%s is refused', (_, node) => expect(() => parseBody(doc(node))).toThrow('content[0]'));

const footnote = (...content: unknown[]) => ({ type: 'footnote', content });

test('footnotes stand at the end of the plain text, and count among the limits', () => {
  const body = parseBody(doc(paragraph(text('nước'), footnote(text('một'))), paragraph(footnote(text('hai')))));
  expect(bodyText(body)).toBe('nước [1]\n[2]\n[1] một\n[2] hai');
  const many = Array.from({ length: 26_000 }, () => footnote(text('x')));
  expect(() => parseBody(doc(paragraph(...many)))).toThrow('too many nodes');
  expect(() => parseBody(doc(deep(23)))).not.toThrow();
  const within = { type: 'blockquote', content: [paragraph(footnote(text('x')))] };
  const nested = Array.from({ length: 21 }).reduce((inner) => ({ type: 'blockquote', content: [inner] }), within);
  expect(() => parseBody(doc(nested))).toThrow('nested too deep');
});

test('a footnote does not part the words that are searched, nor those of a description', () => {
  const body = parseBody(doc(paragraph(text('Luật Đất'), footnote(text('Số 31')), text(' đai')), paragraph(text('x'))));
  expect(searchedText(body)).toBe('Luật Đất đai\nx\nSố 31');
  expect(firstParagraph(body)).toBe('Luật Đất đai');
  const found = wordsIn(searchedText(body)).map(({ typed }) => typed);
  expect(found).toEqual(['luật', 'đất', 'đai', 'x', 'số', '31']);
});

test.each([
  ['another footnote', footnote(footnote(text('x')))],
  ['a line break', footnote({ type: 'hardBreak' })],
  ['a paragraph', footnote(paragraph(text('x')))],
])('a footnote does not hold %s', (_, note) => expect(() => parseBody(doc(paragraph(note)))).toThrow('content[0]'));

test('words in attributes lose soft hyphens, but for those that are a letter of an old encoding', () => {
  const body = (words: string) => {
    const cell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(text('ô'))] };
    return doc(
      { type: 'figure', attrs: { mediaId: 1, alt: words } },
      { type: 'attachment', attrs: { mediaId: 2, title: words } },
      { type: 'table', attrs: { caption: words }, content: [{ type: 'tableRow', content: [cell] }] },
    );
  };
  expect(parseBody(body('Văn ph\u00adòng tỉnh'))).toEqual(body('Văn phòng tỉnh'));
  const legacy = toTcvn3('Thủ tướng Chính phủ');
  expect(legacy).toContain('\u00ad');
  expect(parseBody(body(legacy))).toEqual(body(legacy));
});

test('a picture is as wide as the text or wider, and says nothing in the first case, as pictures of before do', () => {
  const figure = (attrs: object) => doc({ type: 'figure', attrs: { mediaId: 3, alt: null, ...attrs } });
  expect(parseBody(figure({ width: null }))).toEqual(figure({}));
  expect(parseBody(figure({ width: 'wide' }))).toEqual(figure({ width: 'wide' }));
  for (const width of ['full', '', true, 1200, {}]) expect(() => parseBody(figure({ width }))).toThrow('content[0]');
});
