import { type Command, Extension } from '@tiptap/core';
import { NodeRange, type ResolvedPos } from '@tiptap/pm/model';

/** Their parts change places with their neighbours; a table's rows and cells do not. */
const FRAMES = new Set(['doc', 'bulletList', 'orderedList', 'gallery']);

/** Alt+Shift+arrow: the items or blocks with the selection change places with their neighbour. */
export const MoveBlocks = Extension.create({
  name: 'moveBlocks',
  addKeyboardShortcuts() {
    return {
      'Alt-Shift-ArrowUp': () => this.editor.commands.command(moveBlocks(-1)),
      'Alt-Shift-ArrowDown': () => this.editor.commands.command(moveBlocks(1)),
    };
  },
});

/** The first item of a list moves its whole list up, as the last one moves it down. */
export const moveBlocks =
  (by: -1 | 1): Command =>
  ({ tr, dispatch }) => {
    const range = movableRange(tr.selection.$from, tr.selection.$to, by);
    if (!range) return false;
    // The neighbour moves, so that the selection stays where it is.
    const neighbour = range.parent.child(by < 0 ? range.startIndex - 1 : range.endIndex);
    const from = by < 0 ? range.start - neighbour.nodeSize : range.end;
    const to = by < 0 ? range.end - neighbour.nodeSize : range.start;
    if (dispatch)
      tr.delete(from, from + neighbour.nodeSize)
        .insert(to, neighbour)
        .scrollIntoView();
    return true;
  };

function movableRange($from: ResolvedPos, $to: ResolvedPos, by: -1 | 1): NodeRange | undefined {
  for (let depth = $from.sharedDepth($to.pos); depth >= 0; depth--) {
    if (!FRAMES.has($from.node(depth).type.name)) continue;
    const range = new NodeRange($from, $to, depth);
    if (by < 0 ? range.startIndex > 0 : range.endIndex < range.parent.childCount) return range;
  }
  return undefined;
}
