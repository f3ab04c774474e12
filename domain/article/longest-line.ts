import type { BodyNode } from '#domain/article/body';
import { inlineText } from '#domain/article/inline-text';

/** In letters, of the paragraphs and headings among the blocks. */
export function longestLine(blocks: BodyNode[]): number {
  return Math.max(0, ...blocks.map(lengthOf));
}

function lengthOf(block: BodyNode): number {
  if (block.type === 'paragraph' || block.type === 'heading') return inlineText(block.content).length;
  if (block.type === 'bulletList' || block.type === 'orderedList')
    return Math.max(0, ...block.content.map(({ content }) => longestLine(content)));
  return 0;
}
