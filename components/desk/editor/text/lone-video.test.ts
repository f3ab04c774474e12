import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { loneVideo } from '#components/desk/editor/text/lone-video';
import { bodySchema } from '#domain/article/body-schema';

const ADDRESS = 'https://www.youtube.com/watch?v=a-b_c1d2E3F';
const line = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
const item = (...content: object[]) => ({ type: 'bulletList', content: [{ type: 'listItem', content }] });

/** With the caret at the end of the text block of that number. */
function stateAt(content: object[], nth: number): EditorState {
  const doc = bodySchema.nodeFromJSON({ type: 'doc', content });
  const ends: number[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) ends.push(at + 1 + node.content.size);
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, ends[nth] as number) });
}

test.each([
  ['with the caret in it', [line('youtu.be/a-b_c1d2E3F')], 0],
  ['with the caret in the empty line behind', [line('Trước'), line('https://youtu.be/a-b_c1d2E3F'), line('')], 2],
  ['in a quotation', [{ type: 'blockquote', content: [line('youtu.be/a-b_c1d2E3F'), line('')] }], 1],
  ['behind the first line of an item', [item(line('Xem:'), line('youtu.be/a-b_c1d2E3F'))], 1],
])('an address alone in a paragraph is a video, %s', (_, content, nth) => {
  const state = stateAt(content, nth);
  const found = loneVideo(state);
  expect(found?.address).toBe(ADDRESS);
  const { from, to } = found as { from: number; to: number };
  expect(state.doc.textBetween(from, to)).toContain('youtu.be/');
  const card = state.schema.nodes['videoCard']?.create({ address: ADDRESS, title: 'Phim' });
  state.tr.replaceWith(from, to, card ? [card] : []).doc.check();
});

test.each([
  ['with other words', [line('Xem youtu.be/a-b_c1d2E3F')], 0],
  ['of another site', [line('https://example.vn/a')], 0],
  ['with the caret in words behind', [line('youtu.be/a-b_c1d2E3F'), line('Sau')], 1],
  ['as the first line of an item, which must be words', [item(line('youtu.be/a-b_c1d2E3F'))], 0],
  ['in a note, which holds none', [{ type: 'note', content: [line('youtu.be/a-b_c1d2E3F')] }], 0],
  ['in a heading', [{ ...line('youtu.be/a-b_c1d2E3F'), type: 'heading', attrs: { level: 2 } }], 0],
])('it is none %s', (_, content, nth) => {
  expect(loneVideo(stateAt(content, nth))).toBeUndefined();
});

test('a selected block is none', () => {
  const state = stateAt([line('youtu.be/a-b_c1d2E3F'), { type: 'horizontalRule' }, line('')], 1);
  const selection = NodeSelection.create(state.doc, state.doc.child(0).nodeSize);
  expect(loneVideo(state.apply(state.tr.setSelection(selection)))).toBeUndefined();
});
