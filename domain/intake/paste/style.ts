import type { DefaultTreeAdapterTypes } from 'parse5';
import { isSafeAddress } from '#domain/article/body-schema';
import type { Run } from '#domain/intake/paste/blocks';

export type Element = DefaultTreeAdapterTypes.Element;
export type Marks = Omit<Run, 'text'>;

const DROPPED = new Set(
  'audio button canvas del embed head iframe img input math noscript object script select style svg template textarea title video xml'.split(
    ' ',
  ),
);

/** Footnote and comment numbers of Word, LibreOffice and Google Docs. */
const REFERENCE =
  /\b(MsoFootnoteReference|MsoEndnoteReference|MsoCommentReference|msocomanchor|sdfootnote\w*|sdendnote\w*)\b/i;
const REFERENCE_ADDRESS = /^#(_?(ftn|edn|cmnt|msocom)|sdfootnote|sdendnote)/i;

export function isDropped(element: Element): boolean {
  if (DROPPED.has(element.tagName) || element.attrs.some(({ name }) => name === 'hidden')) return true;
  const style = styleOf(element);
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  if (style.get('mso-element') === 'comment-list') return true;
  return isReference(element, style);
}

/** Styles override the tag. */
export function marksWithin(element: Element, outer: Marks): Marks {
  const style = styleOf(element);
  const { tagName } = element;
  const isStrong = isBold(style.get('font-weight')) ?? (tagName === 'b' || tagName === 'strong' || outer.isStrong);
  const isEm = isSlanted(style.get('font-style')) ?? (tagName === 'i' || tagName === 'em' || outer.isEm);
  return { isStrong, isEm, href: tagName === 'a' ? addressOf(element) : outer.href };
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? '';
}

/** Keys and values are in lower case. */
export function styleOf(element: Element): Map<string, string> {
  const declarations = attribute(element, 'style').toLowerCase().split(';');
  return new Map(
    declarations.map((declaration) => {
      const colon = declaration.indexOf(':');
      return [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()];
    }),
  );
}

function isReference(element: Element, style: Map<string, string>): boolean {
  if (element.tagName !== 'a') return /^Mso(Footnote|Endnote|Comment)Reference$/i.test(attribute(element, 'class'));
  return (
    style.has('mso-footnote-id') ||
    style.has('mso-endnote-id') ||
    style.has('mso-comment-reference') ||
    REFERENCE.test(attribute(element, 'class')) ||
    REFERENCE_ADDRESS.test(attribute(element, 'href'))
  );
}

function isBold(weight: string | undefined): boolean | undefined {
  if (weight === 'bold' || weight === 'bolder') return true;
  if (weight === 'normal' || weight === 'lighter') return false;
  const figure = Number.parseInt(weight ?? '', 10);
  return Number.isNaN(figure) ? undefined : figure >= 600;
}

function isSlanted(style: string | undefined): boolean | undefined {
  if (style === 'italic' || style?.startsWith('oblique')) return true;
  return style === 'normal' ? false : undefined;
}

/**
 * Removes tabs and line ends, which browsers ignore and which may hide a scheme; drops `#…`, whose target stays behind.
 */
function addressOf(element: Element): string | null {
  const address = attribute(element, 'href')
    .replace(/[\t\n\r]/g, '')
    .trim();
  return isSafeAddress(address) && !address.startsWith('#') ? address : null;
}
