import type { FootnoteNode, InlineNode } from '#domain/article/body';
import { raisedText } from '#domain/article/raised-figures';

/**
 * The plain text of a block's content. Raised and lowered figures stay so where Unicode has them; struck words stand
 * between `~~`, since they say what no longer holds. `say` gives what stands for a footnote, apart from the words around.
 */
export function inlineText(content: InlineNode[] = [], say: Say = () => ''): string {
  return runsBy(withNotesSaid(content, say), isStruck)
    .map(({ key, nodes }) => (key ? `~~${unstruckText(nodes)}~~` : unstruckText(nodes)))
    .join('');
}

type Say = (note: FootnoteNode) => string;

/** A word, or what stands for a note. */
const ENDS = /[\p{L}\p{N}\p{M}\]]$/u;
const BEGINS = /^[\p{L}\p{N}]/u;

/** No note joins a word to another, and none is glued to one. */
function withNotesSaid(content: InlineNode[], say: Say): InlineNode[] {
  const parts: InlineNode[] = [];
  let [before, isAfterNote] = ['', false];
  const add = (text: string) => parts.push({ type: 'text', text });
  for (const node of content) {
    const text = node.type === 'footnote' ? say(node) : plainText(node);
    if (!text) isAfterNote ||= node.type === 'footnote';
    if (!text) continue;
    const isApart =
      node.type === 'footnote' ? /\S$/.test(before) : isAfterNote && ENDS.test(before) && BEGINS.test(text);
    if (isApart) add(' ');
    if (node.type === 'footnote') add(text);
    else parts.push(node);
    [before, isAfterNote] = [text.slice(-2), node.type === 'footnote'];
  }
  return parts;
}

function unstruckText(content: InlineNode[]): string {
  return runsBy(content, raiseOf)
    .map(({ key, nodes }) => {
      const text = nodes.map(plainText).join('');
      return key ? raisedText(text, key) : text;
    })
    .join('');
}

function plainText(node: InlineNode): string {
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
