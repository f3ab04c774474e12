import type { Node } from 'prosemirror-model';

/** Nothing is put into them: a caption is no place for a table. */
const WHOLE = new Set(['figure', 'gallery', 'video', 'attachment']);

/**
 * Where blocks may stand for a caret at `at`: behind the block that holds it, or before it if that is an empty
 * paragraph, so that the caret stays behind them.
 */
export function insertPlace(doc: Node, at: number): number {
  const $at = doc.resolve(Math.min(Math.max(at, 0), doc.content.size));
  for (let depth = 1; depth <= $at.depth; depth++) {
    if (WHOLE.has($at.node(depth).type.name)) return $at.after(depth);
  }
  // A list item begins with its paragraph.
  if (!$at.parent.isTextblock) return isItemsBegin($at.parent, $at.index()) ? insertPlace(doc, at + 1) : $at.pos;
  const isEmpty = $at.parent.type.name === 'paragraph' && $at.parent.content.size === 0;
  const isFirstOfItem = isItemsBegin($at.node(-1), $at.index(-1));
  return isEmpty && !isFirstOfItem ? $at.before() : $at.after();
}

function isItemsBegin(parent: Node, place: number): boolean {
  return parent.type.name === 'listItem' && place === 0;
}
