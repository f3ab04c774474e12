import { closeHistory } from '@tiptap/pm/history';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';

/** Whose parts a hand takes one by one. */
const LISTS = new Set(['bulletList', 'orderedList']);
/** Which parts are meant: those of the text alone, or items of lists too. */
export type Reach = 'text' | 'items';

/** Where the block begins that holds `at`, or begins there: an item of a list, or else a block of the text itself. */
export function blockAt(doc: Node, at: number, reach: Reach = 'items'): number | undefined {
  const $at = doc.resolve(at);
  if ($at.nodeAfter && !$at.nodeAfter.isInline && isFrame($at.parent, reach)) return at;
  for (let depth = $at.depth; depth > 0; depth--) {
    if (isFrame($at.node(depth - 1), reach)) return $at.before(depth);
  }
  return undefined;
}

/** A numbered or a dotted one. */
export function isList({ type }: Node): boolean {
  return LISTS.has(type.name);
}

/**
 * Puts the block that begins at `from` between the blocks at `to`. An item that leaves its lists stands in one of its
 * kind, and a list goes with its last item. Undefined where it stands already, within itself, or where it cannot stand.
 */
export function moveBlock({ doc, tr }: EditorState, from: number, to: number): Transaction | undefined {
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  const block = $from.nodeAfter;
  if (!block) return undefined;
  const taken = isLastItem($from) ? { from: $from.before(), to: $from.after() } : { from, to: from + block.nodeSize };
  if (to >= taken.from && to <= taken.to) return undefined;
  const put = block.type.name === 'listItem' && !isList($to.parent) ? listOf($from.parent, block) : block;
  if (!$to.parent.canReplaceWith($to.index(), $to.index(), put.type)) return undefined;
  tr.delete(taken.from, taken.to);
  const place = tr.mapping.map(to);
  tr.insert(place, put);
  return closeHistory(tr.setSelection(Selection.near(tr.doc.resolve(place + 1))).scrollIntoView());
}

function isFrame(node: Node, reach: Reach): boolean {
  return node.type.name === 'doc' || (reach === 'items' && isList(node));
}

function isLastItem({ parent }: ResolvedPos): boolean {
  return isList(parent) && parent.childCount === 1;
}

/** It begins its own count. */
function listOf(list: Node, item: Node): Node {
  const { start: _, ...kind } = list.attrs;
  return list.type.create(kind, item);
}
