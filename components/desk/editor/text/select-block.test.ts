import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { changeSelected } from '#components/desk/editor/text/select-block';
import { liveEditor } from '#tests/support/live-editor';

const words = (text: string) => [{ type: 'text', text }];

test('a changed picture is selected, and its change is undone by itself', () => {
  const editor = liveEditor({
    type: 'doc',
    content: [
      { type: 'paragraph', content: words('Mở đầu') },
      { type: 'figure', attrs: { mediaId: 1, alt: 'một' }, content: words('Cầu mới') },
    ],
  });
  const { view } = editor;
  view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 7)).insertText('!'));
  changeSelected(editor, 9, { mediaId: 2, alt: null });
  const shown = () => {
    const { selection, doc } = editor.state;
    const chosen = selection instanceof NodeSelection ? selection.node.attrs['mediaId'] : undefined;
    return [chosen, doc.firstChild?.textContent, doc.child(1).textContent];
  };
  expect(shown()).toEqual([2, 'Mở đầu!', 'Cầu mới']);
  editor.commands.undo();
  expect(shown()).toEqual([1, 'Mở đầu!', 'Cầu mới']);
});
