import { closeHistory } from '@tiptap/pm/history';
import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { setAttributes } from '#components/desk/editor/text/numbering-dialog';

/** The block that begins there; the focus stays where it is. */
export function selectBlock({ state, view }: Pick<Editor, 'state' | 'view'>, at: number): void {
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, at)));
}

/** It is selected then, and again after an undo, which takes this change back by itself. */
export function changeSelected(editor: Editor, at: number, attrs: object): void {
  selectBlock(editor, at);
  editor.view.dispatch(closeHistory(setAttributes(editor.state.tr, at, attrs)));
}
