import type { InlineNode } from '#domain/article/body';

/** The plain text of a block's content. */
export function inlineText(content: InlineNode[] = []): string {
  return content.map((node) => (node.type === 'text' ? node.text : ' ')).join('');
}
