import { copyOf } from '#domain/base/text-copy';

/** A part of a page that other pages show, too; `except` names what it must not show on this one. */
export type PagePart = { name: string; html: string; except?: string };

/** What surrounds the parts: one piece more than there are parts. */
type CutPage = { pieces: string[]; parts: PagePart[] };

export const HEADER = 'header';
export const ASIDE = 'aside';
export const NOTICES = 'notices';

/**
 * The mark right after the tag's name. No text and no attribute has a `<` of its own in what React writes, nor has JSON-LD, so
 * nobody can write one.
 */
const MARK = /<([a-z]+) data-part="([a-z0-9-]+)(?: ([a-z0-9:]+))?"/g;

/** No text and no other attribute of the header has a quotation mark of its own. */
const LEADS_TO = / data-at="([^"<>]*)"/g;

const ENDS_NAME = new Set([' ', '>', '/']);

/** The attribute by which `cutParts` finds an element; its first one. */
export function partMark(name: string, except?: string) {
  return { 'data-part': except ? `${name} ${except}` : name };
}

/** Cuts the elements marked with one of `names` out of HTML as React writes it, which has every end tag. All marks go. */
export function cutParts(html: string, names: ReadonlySet<string>): CutPage {
  const pieces: string[] = [];
  const parts: PagePart[] = [];
  let from = 0;
  for (const { 0: mark, index, 1: tag = '', 2: name = '', 3: except } of html.matchAll(MARK)) {
    if (index < from || !names.has(name)) continue;
    const end = endOfElement(html, tag, index);
    pieces.push(copyOf(withoutMarks(html.slice(from, index))));
    const inside = withoutMarks(html.slice(index + mark.length, end));
    parts.push({ name, html: copyOf(`<${tag}${inside}`), ...(except ? { except } : {}) });
    from = end;
  }
  return { pieces: [...pieces, copyOf(withoutMarks(html.slice(from)))], parts };
}

export function withoutMarks(html: string): string {
  return html.replace(MARK, '<$1');
}

/** The attribute by which `partsAt` finds a link: the first steps of the pages that it stands for, `/` for the home page. */
export function leadsTo(...steps: string[]) {
  return { 'data-at': steps.join(' ') };
}

/** The HTML of the parts on the page whose first step is `here`: the header says where one is. */
export function partsAt(parts: readonly { name: string; html: string }[], here: string | undefined): string[] {
  return parts.map(({ name, html }) => (name === HEADER && here ? markHere(html, here) : html));
}

/** Puts the parts, in their order, between the pieces. */
export function joinParts(pieces: readonly string[], parts: readonly string[]): string {
  return pieces.reduce((html, piece, at) => html + piece + (parts[at] ?? ''), '');
}

function endOfElement(html: string, name: string, start: number): number {
  let depth = 0;
  for (let at = start; at >= 0; at = html.indexOf('<', at + 1)) {
    const isEnd = html[at + 1] === '/';
    const after = at + (isEnd ? 2 : 1);
    if (!html.startsWith(name, after) || !ENDS_NAME.has(html[after + name.length] ?? '')) continue;
    depth += isEnd ? -1 : 1;
    if (depth === 0) return html.indexOf('>', after) + 1;
  }
  return html.length;
}

function markHere(html: string, here: string): string {
  return html.replace(LEADS_TO, (_, steps: string) => (steps.split(' ').includes(here) ? ' aria-current="true"' : ''));
}
