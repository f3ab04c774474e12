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
  const linked = link === undefined ? undefined : linkNumber(node, link);
  // What stands in a footnote is not shown in the text: it is selected whole.
  if (linked?.isInFootnote) return NodeSelection.create(doc, at + 1 + linked.from);
  if (linked) return TextSelection.create(doc, at + 1 + linked.from, at + 1 + linked.to);
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

type Linked = { from: number; to: number; isInFootnote: boolean };

/** Its place within the block, or that of the footnote with it. */
function linkNumber(block: Node, number: number): Linked | undefined {
  let found: Linked | undefined;
  let left = number;
  block.descendants((node, at, parent) => {
    if (!node.isText || !node.marks.some(({ type }) => type.name === 'link') || left-- !== 0) return;
    const isInFootnote = parent?.type.name === 'footnote';
    const from = isInFootnote ? block.resolve(at).before() : at;
    found = { from, to: from + (isInFootnote ? parent : node).nodeSize, isInFootnote };
  });
  return found;
}
