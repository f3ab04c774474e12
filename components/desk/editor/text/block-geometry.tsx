import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { isList, moveBlock, type Reach } from '#components/desk/editor/text/movable-block';

/** Heights are pixels from the top of the window. */
type Span = { top: number; bottom: number };

/** Where the block begins that lies at this height, or the nearest above; an item counts by itself, with what is in it. */
export function blockAtHeight(view: EditorView, height: number, reach: Reach = 'items'): number | undefined {
  const { doc } = view.state;
  let block = partAtHeight(view, doc, 0, height);
  let list = reach === 'items' ? listWithin(view, doc, block, height) : undefined;
  while (list !== undefined) {
    block = partAtHeight(view, doc.nodeAt(list) as Node, list + 1, height);
    list = listWithin(view, doc, block, height);
  }
  return block;
}

/** Where between two blocks a hand at this height would put the block that begins at `from`; undefined for no change. */
export function gapAtHeight(view: EditorView, height: number, from: number): number | undefined {
  const { doc } = view.state;
  const isItem = doc.nodeAt(from)?.type.name === 'listItem';
  const target = blockAtHeight(view, height, isItem ? 'items' : 'text');
  if (target === undefined) return undefined;
  const { top, bottom } = spanOf(view, target);
  const gap = height < (top + bottom) / 2 ? target : target + (doc.nodeAt(target)?.nodeSize ?? 0);
  return moveBlock(view.state, from, gap) && gap;
}

/** The middle of the first line of a block. */
export function heightOfHandle(view: EditorView, block: number): number | undefined {
  const element = view.nodeDOM(block);
  if (!(element instanceof HTMLElement)) return undefined;
  const line = Number.parseFloat(getComputedStyle(element).lineHeight);
  const { top, bottom } = element.getBoundingClientRect();
  return top + Math.min(line || bottom - top, bottom - top) / 2;
}

export function heightOfGap(view: EditorView, gap: number): number {
  const { nodeBefore, nodeAfter } = view.state.doc.resolve(gap);
  const above = nodeBefore && spanOf(view, gap - nodeBefore.nodeSize).bottom;
  const below = nodeAfter && spanOf(view, gap).top;
  return ((above ?? below ?? 0) + (below ?? above ?? 0)) / 2;
}

function partAtHeight(view: EditorView, frame: Node, start: number, height: number): number | undefined {
  let at = start;
  let found: number | undefined;
  for (const part of frame.children) {
    if (found !== undefined && spanOf(view, at).top > height) break;
    found = at;
    at += part.nodeSize;
  }
  return found;
}

/** A list at this height: the block itself, or one within the item. */
function listWithin(view: EditorView, doc: Node, block: number | undefined, height: number): number | undefined {
  const node = block === undefined ? null : doc.nodeAt(block);
  if (!node || block === undefined) return undefined;
  if (isList(node)) return block;
  if (node.type.name !== 'listItem') return undefined;
  let at = block + 1;
  for (const part of node.children) {
    const { top, bottom } = spanOf(view, at);
    if (isList(part) && top <= height && height <= bottom) return at;
    at += part.nodeSize;
  }
  return undefined;
}

function spanOf(view: EditorView, block: number): Span {
  const element = view.nodeDOM(block);
  return element instanceof HTMLElement ? element.getBoundingClientRect() : { top: 0, bottom: 0 };
}
