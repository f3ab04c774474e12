import { Fragment, Schema, Slice } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { bodySchema } from '#domain/article/body-schema';
import { readBody } from '#domain/article/parsed-body';
import { storableSlice } from '#domain/article/storable';

/** As in the editor: the same nodes, without the limits. */
const nodes = Object.fromEntries(
  Object.entries(bodySchema.spec.nodes.toObject()).map(([name, { attrs = {}, ...spec }]) => [
    name,
    // Lists of the editor are in two groups.
    {
      ...spec,
      group: name.endsWith('List') ? 'block list' : spec.group,
      attrs: Object.fromEntries(Object.keys(attrs).map((attr) => [attr, { default: null }])),
    },
  ]),
);
const loose = new Schema({ nodes, marks: {} });

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const cell = (colspan: unknown, rowspan: unknown) => ({
  type: 'tableCell',
  attrs: { colspan, rowspan },
  content: [paragraph('ô')],
});

function stored(...blocks: object[]) {
  return storedWithin(0, ...blocks);
}

/** In that many frames around the place. */
function storedWithin(depth: number, ...blocks: object[]) {
  const { content } = storableSlice(new Slice(Fragment.fromJSON(loose, blocks), 0, 0), depth);
  const frames = Array.from({ length: depth }).reduce<object[]>(
    (inside) => [{ type: 'blockquote', content: inside }],
    content.toJSON(),
  );
  return readBody({ type: 'doc', content: frames });
}

test.each([
  [0, 0],
  [-3, '2'],
  [5000, 1.5],
  [null, Number.NaN],
  ['x', 54],
])('a cell that spans %s and %s is stored', (colspan, rowspan) => {
  expect(stored({ type: 'table', content: [{ type: 'tableRow', content: [cell(colspan, rowspan)] }] })).toBeDefined();
});

test('files without an id and videos of no known address go, the caption of a picture stays', () => {
  const body = stored(
    { type: 'video', attrs: { mediaId: null } },
    { type: 'attachment', attrs: { mediaId: 'x', title: '' } },
    { type: 'audio', attrs: { mediaId: 0, title: '' } },
    { type: 'videoCard', attrs: {} },
    { type: 'videoCard', attrs: { address: 5, title: '' } },
    { type: 'videoCard', attrs: { address: 'https://example.vn/phim', title: 'Phim' } },
    { type: 'figure', attrs: { mediaId: -1 }, content: [{ type: 'text', text: 'Chú thích' }] },
  );
  expect(body?.content).toMatchObject([{ type: 'figure', attrs: { mediaId: null }, content: [{ text: 'Chú thích' }] }]);
});

test.each([300, 301])('a caption of %i letters keeps every word, before or behind its table', (length) => {
  const caption = 'ộ'.repeat(length);
  const table = { type: 'table', content: [{ type: 'tableRow', content: [cell(1, 1)] }] };
  const body = stored({ ...table, attrs: { caption } }, paragraph('sau'));
  expect(body?.content).toEqual(
    length > 300 ? [table, paragraph(caption), paragraph('sau')] : [{ ...table, attrs: { caption } }, paragraph('sau')],
  );
});

test.each(
  ['bulletList', 'orderedList', 'blockquote', 'table'].flatMap((type) =>
    [0, 7, 20].map((depth) => [type, depth] as const),
  ),
)('%s of forty levels within %i others keeps every word in order', (type, depth) => {
  const inside = (level: number): object => {
    const content = [paragraph(`tầng ${level}`), ...(level < 40 ? [inside(level + 1)] : [])];
    if (type === 'blockquote') return { type, content };
    if (type === 'table')
      return {
        type,
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content }] }],
      };
    return { type, content: [{ type: 'listItem', content }] };
  };
  const body = storedWithin(depth, inside(1));
  expect(body).toBeDefined();
  const words = JSON.stringify(body).match(/tầng \d+/g);
  expect(words).toEqual(Array.from({ length: 40 }, (_, level) => `tầng ${level + 1}`));
});
