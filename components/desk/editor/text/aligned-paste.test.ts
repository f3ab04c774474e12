import { Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { withAlignedStart } from '#components/desk/editor/text/aligned-paste';
import { parseBody } from '#domain/article/parsed-body';
import { liveEditor } from '#tests/support/live-editor';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string, textAlign?: string) => ({
  type: 'paragraph',
  ...(textAlign ? { attrs: { textAlign } } : {}),
  ...(words ? { content: [text(words)] } : {}),
});
const heading = { type: 'heading', attrs: { level: 2 }, content: [text('Mục')] };
const list = {
  type: 'orderedList',
  attrs: { kind: 'vietnamese', delimiter: ')' },
  content: [{ type: 'listItem', content: [paragraph('một', 'center')] }],
};

/** As the browser's paste does it, as open as it can be. */
function pasted(into: object[], at: number, blocks: object[]) {
  const editor = liveEditor({ type: 'doc', content: into });
  const { doc, schema, tr } = editor.state;
  tr.setSelection(TextSelection.create(doc, at));
  const slice = Slice.maxOpen(schema.nodeFromJSON({ type: 'doc', content: blocks }).content);
  editor.view.dispatch(tr.replaceSelection(withAlignedStart(slice, tr.selection.$from)));
  editor.state.doc.check();
  return parseBody(editor.getJSON()).content.filter((block) => JSON.stringify(block) !== '{"type":"paragraph"}');
}

test.each([
  ['a centred line alone', [paragraph('Tên', 'center')]],
  ['a centred line before others', [paragraph('Tên', 'center'), paragraph('Một', 'justify'), paragraph('Hai')]],
  ['a line as any other', [paragraph('Một'), paragraph('Hai', 'right')]],
  ['a heading', [heading, paragraph('Một')]],
  ['a list', [list, paragraph('Một')]],
])('%s stays what it is on an empty line', (_, blocks) => {
  expect(pasted([paragraph('')], 1, blocks)).toEqual(blocks);
  const before = paragraph('Trên');
  expect(pasted([before, paragraph('')], 7, blocks)).toEqual([before, ...blocks]);
});

test('its words go into a line that has some, as that is aligned', () => {
  expect(pasted([paragraph('Tên: ')], 6, [paragraph('An', 'center')])).toEqual([paragraph('Tên: An')]);
});

test('a line that was centred before takes other words as centred', () => {
  expect(pasted([paragraph('', 'center')], 1, [paragraph('Tên')])).toEqual([paragraph('Tên', 'center')]);
});
