import { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { bodySchema } from '#domain/article/body-schema';
import { insertPlace } from '#domain/article/insert-place';

const text = (words: string) => (words ? [{ type: 'text', text: words }] : []);
const paragraph = (words: string) => ({ type: 'paragraph', content: text(words) });
const figure = (caption = '') => ({ type: 'figure', attrs: { mediaId: 1 }, content: text(caption) });
const doc = (...content: object[]) => Node.fromJSON(bodySchema, { type: 'doc', content });

/** Every place of the document, so no caret is forgotten. */
function everyPlace(document: Node): number[] {
  return Array.from({ length: document.content.size + 1 }, (_, at) => at);
}

describe('blocks stand', () => {
  const cases: [string, Node, number, number][] = [
    ['behind the paragraph of the caret', doc(paragraph('một'), paragraph('hai')), 2, 5],
    ['before an empty paragraph', doc(paragraph('một'), paragraph('')), 6, 5],
    ['behind a picture without a caption', doc(figure(), paragraph('hai')), 1, 2],
    ['behind a picture whose caption has the caret', doc(figure('chú thích'), paragraph('hai')), 4, 11],
    ['behind a gallery', doc({ type: 'gallery', content: [figure('a'), figure('b')] }, paragraph('hai')), 3, 8],
    ['where they were dropped between two blocks', doc(paragraph('một'), paragraph('hai')), 5, 5],
    [
      'behind an empty first paragraph of a list item',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('')] }] }),
      3,
      4,
    ],
  ];
  test.each(cases)('%s', (_, document, at, place) => expect(insertPlace(document, at)).toBe(place));
});

test('wherever the caret is, a block fits there and every other block stays whole', () => {
  const cell = { type: 'tableCell', content: [paragraph('ô'), paragraph('')] };
  const document = doc(
    figure(),
    { type: 'heading', attrs: { level: 2 }, content: text('Mục') },
    { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(''), paragraph('ý')] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] },
    { type: 'blockquote', content: [paragraph('trích')] },
    { type: 'gallery', content: [figure('a'), figure()] },
    { type: 'attachment', attrs: { mediaId: 2 } },
    { type: 'audio', attrs: { mediaId: 4 } },
    { type: 'videoCard', attrs: { address: 'https://vimeo.com/76979871' } },
    { type: 'video', attrs: { mediaId: 3 }, content: text('phim') },
    paragraph(''),
  );
  for (const at of everyPlace(document)) {
    const place = document.resolve(insertPlace(document, at));
    expect(
      place.parent.canReplaceWith(place.index(), place.index(), bodySchema.nodes['figure'] as never),
      `${at}`,
    ).toBe(true);
    expect(['bulletList', 'orderedList', 'table', 'tableRow'], `${at} would split it`).not.toContain(
      place.parent.type.name,
    );
  }
});
