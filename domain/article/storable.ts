import { Fragment, type Node, Slice } from 'prosemirror-model';
import { MOST_SPAN } from '#domain/article/body-schema';

/** Levels that a paste may bring; the text around it has some, too. */
const MOST_LEVELS = 14;

/**
 * What another editor's clipboard holds, within the limits of a stored body: spans in range, files only with an id, no
 * deeper than an article needs. Words stay; what is too deep loses its frames.
 */
export function storableSlice(slice: Slice): Slice {
  const content = storable(slice.content);
  const open = Slice.maxOpen(content);
  return new Slice(content, Math.min(slice.openStart, open.openStart), Math.min(slice.openEnd, open.openEnd));
}

function storable(content: Fragment, level = 0): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    nodes.push(...storableNodes(node, level));
  });
  return Fragment.from(nodes);
}

function storableNodes(node: Node, level: number): Node[] {
  if (node.isText || node.isTextblock) return node.type.name === 'video' && !isFile(node) ? [] : [withSafeFile(node)];
  if (node.isLeaf) return node.type.name === 'attachment' && !isFile(node) ? [] : [node];
  if (level >= MOST_LEVELS && node.type.spec.group === 'block') return textblocksOf(node);
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
