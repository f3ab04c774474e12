import { closeHistory } from '@tiptap/pm/history';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Editor, JSONContent } from '@tiptap/react';
import { insertPlace } from '#domain/article/insert-place';

/** Behind the block that the caret is in, which then stands behind them, or inside of them. Replaces nothing. */
export function insertBlocks(editor: Editor, blocks: JSONContent[], caret: 'behind' | 'inside' = 'behind'): void {
  const { state, view } = editor;
  const place = insertPlace(state.doc, state.selection.to);
  const transaction = withBlocks(editor, blocks, place);
  if (caret === 'inside') transaction.setSelection(Selection.near(transaction.doc.resolve(place + 1)));
  else moveBehind(transaction, place + transaction.doc.content.size - state.doc.content.size);
  view.dispatch(transaction.scrollIntoView());
  view.focus();
}

/** Leaves the caret where it is. Undone by itself, however soon after what was typed. */
export function withBlocks(editor: Editor, blocks: JSONContent[], place: number): Transaction {
  const nodes = blocks.map((block) => editor.schema.nodeFromJSON(block));
  return closeHistory(editor.state.tr.insert(place, nodes));
}

/** To the line behind the block that the caret is in, a new one where none is. */
export function goBehind({ state, view }: Editor): void {
  const transaction = state.tr;
  moveBehind(transaction, insertPlace(state.doc, state.selection.to));
  view.dispatch(transaction.scrollIntoView());
}

/** A caption is no place to go on writing. */
const LINES = new Set(['paragraph', 'heading']);

/** Puts the caret into the line that follows, or a new paragraph where none does. */
export function moveBehind(transaction: Transaction, end: number): void {
  const paragraph = transaction.doc.type.schema.nodes['paragraph'];
  const next = transaction.doc.resolve(end).nodeAfter?.type.name ?? '';
  if (!LINES.has(next) && paragraph) transaction.insert(end, paragraph.create());
  transaction.setSelection(TextSelection.create(transaction.doc, end + 1));
}
