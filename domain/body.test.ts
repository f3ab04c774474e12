import { expect, test } from 'vitest';
import { type BodyDocument, bodyText, firstParagraph, mediaIdsIn, parseBody } from '#domain/body';

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
