import { Fragment, type Node, Slice } from 'prosemirror-model';
import { MOST_LEVELS, MOST_SPAN } from '#domain/article/body-schema';

/** Within a table, the deepest frame: rows, cells, lines, words. */
const FRAME_LEVELS = 4;

/**
 * What another editor's clipboard holds, within the limits of a stored body: spans in range, files only with an id, no
 * deeper than a text may be that has `depth` levels around the place. Words stay; what is too deep loses its frames.
 */
export function storableSlice(slice: Slice, depth = 0): Slice {
  const content = storable(slice.content, Math.max(depth - slice.openStart, 0));
  const open = Slice.maxOpen(content);
  return new Slice(content, Math.min(slice.openStart, open.openStart), Math.min(slice.openEnd, open.openEnd));
}

function storable(content: Fragment, level: number): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    nodes.push(...storableNodes(node, level));
  });
  return Fragment.from(nodes);
}

function storableNodes(node: Node, level: number): Node[] {
  if (node.isText || node.isTextblock) return node.type.name === 'video' && !isFile(node) ? [] : [withSafeFile(node)];
  if (node.isLeaf) return node.type.name === 'attachment' && !isFile(node) ? [] : [node];
  if (level >= MOST_LEVELS - FRAME_LEVELS && node.type.spec.group === 'block') return textblocksOf(node);
  const content = storable(node.content, level + 1);
  if (!('rowspan' in node.attrs)) return [node.copy(content)];
  const { colspan, rowspan } = node.attrs;
  return [node.type.create({ ...node.attrs, colspan: spanOf(colspan), rowspan: spanOf(rowspan) }, content, node.marks)];
}

function textblocksOf(node: Node): Node[] {
  const blocks: Node[] = [];
  node.descendants((inner) => {
    if (inner.isTextblock) blocks.push(withSafeFile(inner));
    return !inner.isTextblock;
  });
  return blocks;
}

function spanOf(value: unknown): number {
  return Math.min(Math.max(Math.trunc(Number(value)) || 1, 1), MOST_SPAN);
}

function isFile({ attrs }: Node): boolean {
  return Number.isSafeInteger(attrs['mediaId']) && attrs['mediaId'] > 0;
}

/** A figure may lack its picture; the caption stays. */
function withSafeFile(node: Node): Node {
  if (node.type.name !== 'figure' || node.attrs['mediaId'] === null || isFile(node)) return node;
  return node.type.create({ ...node.attrs, mediaId: null }, node.content, node.marks);
}

/** Whether something between these places lies deeper than a stored body may. */
export function isTooDeep(doc: Node, from: number, to: number): boolean {
  let isDeep = false;
  doc.nodesBetween(from, to, (_, place) => {
    isDeep ||= doc.resolve(place).depth + 1 > MOST_LEVELS;
    return !isDeep;
  });
  return isDeep;
}
