import { Fragment, type Node, Slice } from 'prosemirror-model';
import { CAPTION_LIMIT, MOST_LEVELS, MOST_SPAN } from '#domain/article/body-schema';
import { videoAddress } from '#domain/article/video-address';
import { lengthOf } from '#domain/base/one-line';

/** Without their file they are nothing. */
const FILES = new Set(['video', 'audio', 'attachment']);

/** Within a table, the deepest frame: rows, cells, lines, footnotes, words. */
const FRAME_LEVELS = 5;

/**
 * What another editor's clipboard holds, within the limits of a stored body: spans in range, files only with an id, captions
 * no longer, no deeper than a text may be that has `depth` levels around the place. Words stay; what is too deep loses its frames.
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
  if (node.isText || node.isTextblock || node.isLeaf) {
    if (node.type.name === 'videoCard') return isVideo(node) ? [node] : [];
    const lacksFile = FILES.has(node.type.name) && !isFile(node);
    return lacksFile ? wordsOf(node) : [withSafeFile(node)];
  }
  if (level >= MOST_LEVELS - FRAME_LEVELS && node.type.isInGroup('block')) return textblocksOf(node);
  const content = filled(storable(node.content, level + 1), node);
  if (hasLongCaption(node)) {
    const bare = node.type.create({ ...node.attrs, caption: null }, content, node.marks);
    return [bare, ...wordsOfFrame(node)];
  }
  if (!('rowspan' in node.attrs)) return [node.copy(content)];
  const { colspan, rowspan } = node.attrs;
  return [node.type.create({ ...node.attrs, colspan: spanOf(colspan), rowspan: spanOf(rowspan) }, content, node.marks)];
}

function textblocksOf(node: Node): Node[] {
  const blocks = wordsOfFrame(node);
  node.descendants((inner) => {
    if (!inner.isTextblock) blocks.push(...wordsOfFrame(inner));
    const isWhole = inner.isTextblock || (inner.isBlock && inner.isLeaf);
    if (isWhole) blocks.push(...storableNodes(inner, 0));
    return !isWhole;
  });
  return blocks;
}

function hasLongCaption({ attrs }: Node): boolean {
  return typeof attrs['caption'] === 'string' && lengthOf(attrs['caption']) > CAPTION_LIMIT;
}

/** What a frame says besides what it holds, as a paragraph. */
function wordsOfFrame({ type, attrs }: Node): Node[] {
  const { paragraph } = type.schema.nodes;
  const words = attrs['caption'] ?? attrs['marker'];
  return typeof words === 'string' && words && paragraph ? [paragraph.create(null, type.schema.text(words))] : [];
}

function isVideo({ attrs }: Node): boolean {
  const { address, title } = attrs;
  return typeof address === 'string' && typeof title === 'string' && videoAddress(address) === address;
}

/** What is said below a video that is not there. */
function wordsOf(node: Node): Node[] {
  const paragraph = node.type.schema.nodes['paragraph'];
  return node.content.size > 0 && paragraph ? [paragraph.create(null, node.content)] : [];
}

/** A frame that lost all it held gets an empty line, as its kind demands. */
function filled(content: Fragment, { type, content: before }: Node): Fragment {
  if (content.size > 0 || before.size === 0) return content;
  return type.createAndFill()?.content ?? content;
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

/** Whether something that touches this part of a node lies deeper than a stored body may. */
export function isTooDeep(node: Node, from: number, to: number, level = 0): boolean {
  if (level > MOST_LEVELS) return true;
  let isDeep = false;
  node.forEach((child, start) => {
    const touches = start <= to && start + child.nodeSize >= from;
    isDeep ||= touches && isTooDeep(child, from - start - 1, to - start - 1, level + 1);
  });
  return isDeep;
}
