import type { Node, ResolvedPos } from 'prosemirror-model';

/** Nothing is put into them: a caption is no place for a table, and a note box holds only lines. */
const WHOLE = new Set(['figure', 'gallery', 'video', 'audio', 'attachment', 'videoCard', 'note']);

const FRAMES = new Set(['bulletList', 'orderedList', 'table', 'tableRow']);

/**
 * Where blocks may stand for a caret at `at`: behind the block that holds it, or before it if that is an empty
 * paragraph, so that the caret stays behind them.
 */
export function insertPlace(doc: Node, at: number): number {
  const $at = doc.resolve(Math.min(Math.max(at, 0), doc.content.size));
  for (let depth = 1; depth <= $at.depth; depth++) {
    if (WHOLE.has($at.node(depth).type.name)) return $at.after(depth);
  }
  const frame = frameBetweenParts($at);
  if (frame > 0) return $at.pos === $at.start(frame) ? $at.before(frame) : $at.after(frame);
  // A list item begins with its paragraph.
  if (!$at.parent.isTextblock) return isItemsBegin($at.parent, $at.index()) ? insertPlace(doc, at + 1) : $at.pos;
  const isEmpty = $at.parent.type.name === 'paragraph' && $at.parent.content.size === 0;
  const isFirstOfItem = isItemsBegin($at.node(-1), $at.index(-1));
  return isEmpty && !isFirstOfItem ? $at.before() : $at.after();
}

/** The depth of the list or table between whose parts the place is, where nothing else may stand; 0 for none. */
function frameBetweenParts($at: ResolvedPos): number {
  let depth = $at.depth;
  while (depth > 0 && FRAMES.has($at.node(depth).type.name)) depth--;
  return depth < $at.depth ? depth + 1 : 0;
}

function isItemsBegin(parent: Node, place: number): boolean {
  return parent.type.name === 'listItem' && place === 0;
}
