import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

const DROPPED = new Set(
  'audio button canvas embed head iframe img input math noscript object script select style svg template textarea title video xml'.split(
    ' ',
  ),
);

/** Footnote and comment numbers of Word, LibreOffice and Google Docs. */
const REFERENCE =
  /\b(MsoFootnoteReference|MsoEndnoteReference|MsoCommentReference|msocomanchor|sdfootnote\w*|sdendnote\w*)\b/i;
const REFERENCE_ADDRESS = /^#(_?(ftn|edn|cmnt|msocom)|sdfootnote|sdendnote)/i;

/** The second is of the portal's own pages, for words that are not of the text. */
const NOT_SHOWN = new Set(['hidden', 'data-not-text']);

/** Of a footnote's number and of the way back, by the roles of digital publishing. */
const NOTE_ROLES = new Set(['doc-noteref', 'doc-backlink']);

export function isDropped(element: Element): boolean {
  if (DROPPED.has(element.tagName) || element.attrs.some(({ name }) => NOT_SHOWN.has(name))) return true;
  if (NOTE_ROLES.has(attribute(element, 'role'))) return true;
  // A tracked deletion names its author.
  if (element.tagName === 'del' && element.attrs.some(({ name }) => name === 'cite')) return true;
  const style = styleOf(element);
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  if (style.get('mso-element') === 'comment-list') return true;
  return isReference(element, style);
}

export function hasAttribute(element: Element, name: string): boolean {
  return element.attrs.some((candidate) => candidate.name === name);
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? '';
}

const NONE: ReadonlyMap<string, string> = new Map();

/** A style is asked for several times. */
const read = new WeakMap<Element, { text: string; style: ReadonlyMap<string, string> }>();

/** Keys are in lower case, and values other than names of fonts. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const text = attribute(element, 'style');
  if (text === '') return NONE;
  const known = read.get(element);
  if (known?.text === text) return known.style;
  const style = declarationsOf(text);
  read.set(element, { text, style });
  return style;
}

/** The later of two with the same name counts. */
export function declarationsOf(style: string): Map<string, string> {
  const declarations = style.replace(/!important/gi, '').split(';');
  return new Map(
    declarations.flatMap((declaration): [string, string][] => {
      const colon = declaration.indexOf(':');
      if (colon < 0) return [];
      const name = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration.slice(colon + 1).trim();
      return [[name, /font(?:-family)?$/.test(name) ? value : value.toLowerCase()]];
    }),
  );
}

function isReference(element: Element, style: ReadonlyMap<string, string>): boolean {
  if (element.tagName !== 'a') return /^Mso(Footnote|Endnote|Comment)Reference$/i.test(attribute(element, 'class'));
  return (
    style.has('mso-footnote-id') ||
    style.has('mso-endnote-id') ||
    style.has('mso-comment-reference') ||
    REFERENCE.test(attribute(element, 'class')) ||
    REFERENCE_ADDRESS.test(attribute(element, 'href'))
  );
}
