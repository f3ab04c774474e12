import type { BodyDocument, BodyNode } from '#domain/article/body';
import { inlineText } from '#domain/article/inline-text';
import { slugify } from '#domain/base/slug';

type HeadingNode = Extract<BodyNode, { type: 'heading' }>;
export type Heading = { id: string; text: string; level: 2 | 3 | 4 };

/** No other id of a page begins so. */
const PREFIX = 'muc-';

type Part = { type: string; content?: Part[] };

/**
 * Those with words, in the order of the text. An id says them, and what came before alone can add a number to it, so that
 * a link to it holds while the text grows.
 */
export function headingsIn(body: BodyDocument): ReadonlyMap<HeadingNode, Heading> {
  const headings = new Map<HeadingNode, Heading>();
  const taken = new Set<string>();
  const last = new Map<string, number>();
  const walk = (part: Part) => {
    if (part.type !== 'heading') return part.content?.forEach(walk);
    const node = part as HeadingNode;
    const text = inlineText(node.content).trim();
    if (!text) return;
    const id = freeOf(PREFIX + slugify(text), taken, last);
    taken.add(id);
    headings.set(node, { id, text, level: node.attrs.level });
  };
  walk(body as Part);
  return headings;
}

/** `last` holds the number that each was given last, so that thousands of equal headings cost no more than others. */
function freeOf(id: string, taken: ReadonlySet<string>, last: Map<string, number>): string {
  if (!taken.has(id)) return id;
  let number = last.get(id) ?? 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  last.set(id, number);
  return `${id}-${number}`;
}
