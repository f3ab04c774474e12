import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import type { TextPlace } from '#domain/article/problem';

/** No blocks of their own, as problems count them. */
const PARTS = new Set(['listItem', 'tableRow', 'tableCell', 'tableHeader']);
const SELECTED_WHOLE = new Set(['figure', 'gallery', 'video', 'audio', 'attachment']);

/** Selects what stands there, in the middle of the window, with the focus in the text. */
export function goToPlace({ state, view }: Editor, place: TextPlace): void {
  const selection = selectionAt(state.doc, place);
  if (!selection) return;
  view.dispatch(state.tr.setSelection(selection));
  view.focus();
  const found = selection instanceof NodeSelection ? view.nodeDOM(selection.from) : view.domAtPos(selection.from).node;
  (found instanceof Element ? found : found?.parentElement)?.scrollIntoView({ block: 'center' });
}

/** Undefined where the text has no such block any more. */
export function selectionAt(doc: Node, { block, link }: TextPlace): Selection | undefined {
  const found = blockNumber(doc, block);
  if (!found) return undefined;
  const { node, at } = found;
  const range = link === undefined ? undefined : linkNumber(node, at + 1, link);
  if (range) return TextSelection.create(doc, range.from, range.to);
  return SELECTED_WHOLE.has(node.type.name) ? NodeSelection.create(doc, at) : Selection.near(doc.resolve(at + 1));
}

function blockNumber(doc: Node, number: number): { node: Node; at: number } | undefined {
  let found: { node: Node; at: number } | undefined;
  let left = number;
  doc.descendants((node, at) => {
    if (found || node.isInline) return false;
    if (!PARTS.has(node.type.name) && left-- === 0) found = { node, at };
    return !found;
  });
  return found;
}

function linkNumber(block: Node, begin: number, number: number): { from: number; to: number } | undefined {
  let found: { from: number; to: number } | undefined;
  let left = number;
  block.descendants((node, at) => {
    if (!node.isText || !node.marks.some(({ type }) => type.name === 'link')) return;
    if (left-- === 0) found = { from: begin + at, to: begin + at + node.nodeSize };
  });
  return found;
}
