import type { BodyDocument, FootnoteNode } from '#domain/article/body';

type Part = { type: string; content?: Part[] };

/** In the order of the text, each with its number. */
export function footnotesIn(body: BodyDocument): ReadonlyMap<FootnoteNode, number> {
  const notes = new Map<FootnoteNode, number>();
  const walk = (part: Part) => {
    if (part.type === 'footnote') notes.set(part as FootnoteNode, notes.size + 1);
    else part.content?.forEach(walk);
  };
  walk(body as Part);
  return notes;
}
