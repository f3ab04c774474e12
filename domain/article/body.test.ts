import { expect, test } from 'vitest';
import { type BodyDocument, bodyText, firstParagraph, mediaIdsIn } from '#domain/article/body';
import { parseBody } from '#domain/article/parsed-body';

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
  const figure = { type: 'figure', attrs: { mediaId: 1, alt: 'ả\u0000nh\ud800' }, content: [text('\u0007')] };
  expect(parseBody(doc(paragraph(text('a\u0000\ud83dé\u0001'), text('\u0000')), figure))).toEqual(
    doc(paragraph(text('aé')), { ...figure, attrs: { mediaId: 1, alt: 'ảnh' }, content: [] }),
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
