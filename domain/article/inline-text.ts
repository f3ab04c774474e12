import type { FootnoteNode, InlineNode } from '#domain/article/body';
import { raisedText } from '#domain/article/raised-figures';

/**
 * The plain text of a block's content. Raised and lowered figures stay so where Unicode has them; struck words stand
 * between `~~`, since they say what no longer holds. `say` gives what stands for a footnote.
 */
export function inlineText(content: InlineNode[] = [], say: Say = () => ''): string {
  return runsBy(content, isStruck)
    .map(({ key, nodes }) => (key ? `~~${unstruckText(nodes, say)}~~` : unstruckText(nodes, say)))
    .join('');
}

type Say = (note: FootnoteNode) => string;

function unstruckText(content: InlineNode[], say: Say): string {
  return runsBy(content, raiseOf)
    .map(({ key, nodes }) => {
      const text = nodes.map((node) => plainText(node, say)).join('');
      return key ? raisedText(text, key) : text;
    })
    .join('');
}

function plainText(node: InlineNode, say: Say): string {
  if (node.type === 'footnote') return say(node);
  return node.type === 'text' ? node.text : ' ';
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
