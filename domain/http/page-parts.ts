/** A part of a page that other pages show, too; `except` names what it must not show on this one. */
export type PagePart = { name: string; html: string; except?: string };

/** What surrounds the parts: one piece more than there are parts. */
type CutPage = { pieces: string[]; parts: PagePart[] };

export const HEADER = 'header';
export const ASIDE = 'aside';

const MARK = ' data-part="';

/** The attribute by which `cutParts` finds an element. */
export function partMark(name: string, except?: string) {
  return { 'data-part': except ? `${name} ${except}` : name };
}

/**
 * Cuts the marked elements out of HTML as React writes it: every end tag is there, and neither text nor attributes have
 * a quote or `<` of their own. The mark goes.
 */
export function cutParts(html: string): CutPage {
  const pieces: string[] = [];
  const parts: PagePart[] = [];
  let from = 0;
  for (let mark = html.indexOf(MARK); mark >= 0; mark = html.indexOf(MARK, from)) {
    const start = html.lastIndexOf('<', mark);
    const closing = html.indexOf('"', mark + MARK.length);
    const end = endOfElement(html, start);
    const [name = '', except] = html.slice(mark + MARK.length, closing).split(' ');
    pieces.push(html.slice(from, start));
    parts.push({ name, html: html.slice(start, mark) + html.slice(closing + 1, end), ...(except ? { except } : {}) });
    from = end;
  }
  return { pieces: [...pieces, html.slice(from)], parts };
}

/** For a page that is not kept. */
export function withoutMarks(html: string): string {
  return html.replace(/ data-part="[^"]*"/g, '');
}

/** Puts the parts, in their order, between the pieces. */
export function joinParts(pieces: readonly string[], parts: readonly string[]): string {
  return pieces.reduce((html, piece, at) => html + piece + (parts[at] ?? ''), '');
}

function endOfElement(html: string, start: number): number {
  const name = /^<([a-z]+)/.exec(html.slice(start, start + 20))?.[1] ?? '';
  const tag = new RegExp(`<(/?)${name}[ >]`, 'g');
  tag.lastIndex = start;
  let depth = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    depth += found[1] ? -1 : 1;
    if (depth === 0) return html.indexOf('>', found.index) + 1;
  }
  return html.length;
}
