import { Editor } from '@tiptap/core';
import { DecorationSet } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { bodyExtensions } from '#components/desk/editor/text/body-extensions';
import { FootnoteNames } from '#components/desk/editor/text/footnote-names';

const note = (words: string) => ({ type: 'footnote', content: [{ type: 'text', text: words }] });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

function editorOf(...content: object[]): Editor {
  const names = FootnoteNames.configure({ nameOf: (number, words) => `Chú thích ${number}: ${words}` });
  const editor = new Editor({
    element: null,
    extensions: [...bodyExtensions, names],
    content: { type: 'doc', content },
  });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}

function attributesIn({ state }: Editor): Record<string, string>[] {
  const plugin = state.plugins.find(({ spec }) => (spec.key as { key?: string })?.key?.startsWith('footnoteNames'));
  const names = plugin?.props.decorations?.call(plugin, state);
  if (!(names instanceof DecorationSet)) throw new Error('no names');
  return names.find().map((one) => (one as unknown as { type: { attrs: Record<string, string> } }).type.attrs);
}

const namesIn = (editor: Editor) => attributesIn(editor).map((attributes) => attributes['aria-label']);

test('a footnote’s sign is named by its number and its words, also after one comes before it or goes', () => {
  const box = { type: 'note', content: [paragraph(note('Theo xã'))] };
  const editor = editorOf(paragraph({ type: 'text', text: 'Đất' }, note('Theo tỉnh')), box);
  expect(namesIn(editor)).toEqual(['Chú thích 1: Theo tỉnh', 'Chú thích 2: Theo xã']);
  editor.view.dispatch(editor.state.tr.insert(1, editor.schema.nodeFromJSON(note('Theo huyện'))));
  expect(namesIn(editor)).toEqual(['Chú thích 1: Theo huyện', 'Chú thích 2: Theo tỉnh', 'Chú thích 3: Theo xã']);
  editor.view.dispatch(editor.state.tr.delete(1, 13));
  expect(namesIn(editor)).toEqual(['Chú thích 1: Theo tỉnh', 'Chú thích 2: Theo xã']);
});

test('a long one is named by its first words, and shows all to the pointer', () => {
  const words = 'Theo số liệu của Chi cục Thống kê khu vực công bố tháng 11 năm 2026, chưa tính các xã mới sáp nhập';
  const [attributes] = attributesIn(editorOf(paragraph(note(words))));
  expect(attributes?.['aria-label']).toMatch(/^Chú thích 1: Theo số liệu .{20,45}…$/u);
  expect(attributes?.['title']).toBe(words);
});
