import type { InlineNode } from '#domain/article/body';
import { raisedText } from '#domain/article/raised-figures';

/**
 * The plain text of a block's content. Raised and lowered figures stay so where Unicode has them; struck words stand
 * between `~~`, since they say what no longer holds.
 */
export function inlineText(content: InlineNode[] = []): string {
  return runsBy(content, isStruck)
    .map(({ key, nodes }) => (key ? `~~${unstruckText(nodes)}~~` : unstruckText(nodes)))
    .join('');
}

function unstruckText(content: InlineNode[]): string {
  return runsBy(content, raiseOf)
    .map(({ key, nodes }) => {
      const text = nodes.map((node) => (node.type === 'text' ? node.text : ' ')).join('');
      return key ? raisedText(text, key) : text;
    })
    .join('');
}

/** Neighbours with the same key together, since another mark splits a text. */
function runsBy<Key>(content: InlineNode[], keyOf: (node: InlineNode) => Key): { key: Key; nodes: InlineNode[] }[] {
  const runs: { key: Key; nodes: InlineNode[] }[] = [];
  for (const node of content) {
    const key = keyOf(node);
    const last = runs.at(-1);
    if (last && last.key === key) last.nodes.push(node);
    else runs.push({ key, nodes: [node] });
  }
  return runs;
}

function isStruck(node: InlineNode): boolean {
  return node.type === 'text' && Boolean(node.marks?.some(({ type }) => type === 'strike'));
}

function raiseOf(node: InlineNode): 'superscript' | 'subscript' | undefined {
  if (node.type !== 'text') return undefined;
  const types = node.marks?.map(({ type }) => type) ?? [];
  return (['superscript', 'subscript'] as const).find((type) => types.includes(type));
}
