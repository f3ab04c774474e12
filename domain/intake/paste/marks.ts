import { isSafeAddress } from '#domain/article/body-schema';
import type { Alignment, Marks } from '#domain/intake/paste/blocks';
import { attribute, type Element, styleOf } from '#domain/intake/paste/style';

type Style = ReadonlyMap<string, string>;

/** Styles override the tag; a link is underlined anyway. */
export function marksWithin(element: Element, outer: Marks): Marks {
  const style = styleOf(element);
  const { tagName } = element;
  const line = lineOf(style);
  const isLink = tagName === 'a' || /\bMsoHyperlink/.test(attribute(element, 'class'));
  const isUnderlined = (line ?? (isUnderlining(element) ? 'underline' : '')).includes('underline') && !isLink;
  const isStruck = (line ?? (/^(?:s|strike|del)$/.test(tagName) ? 'line-through' : '')).includes('line-through');
  return {
    isStrong: isBold(style.get('font-weight')) ?? (tagName === 'b' || tagName === 'strong' || outer.isStrong),
    isEm: isSlanted(style.get('font-style')) ?? (tagName === 'i' || tagName === 'em' || outer.isEm),
    isUnderlined: isUnderlined || (outer.isUnderlined && style.get('text-underline') !== 'none'),
    isStruck: isStruck || outer.isStruck,
    raised: raisedOf(tagName, style) ?? outer.raised,
    href: tagName === 'a' ? addressOf(element) : outer.href,
  };
}

/** Of the lines in an element; those in a table's cells are not aligned by what is around the table. */
export function alignmentWithin(element: Element, outer: Alignment): Alignment {
  const own = ALIGNMENTS.get(styleOf(element).get('text-align') ?? '');
  if (own !== undefined) return own;
  if (element.tagName === 'center') return 'center';
  if (element.tagName === 'table') return '';
  return ALIGNMENTS.get(attribute(element, 'align').toLowerCase()) ?? outer;
}

const ALIGNMENTS = new Map<string, Alignment>([
  ['left', ''],
  ['start', ''],
  ['center', 'center'],
  ['-webkit-center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['-webkit-right', 'right'],
  ['justify', 'justify'],
]);

const INLINE = new Set('a abbr b big cite code em font i mark s small span strike strong u'.split(' '));

/** About a fifth of a line: less only centres a sign. */
const LEAST_RISE = 0.2;

/** The unit's parts in one line of text. */
const UNITS: Record<string, number> = { '%': 100, em: 1, rem: 1, pt: 12, px: 16 };

function raisedOf(tagName: string, style: Style): 'sup' | 'sub' | undefined {
  if (tagName === 'sup' || tagName === 'sub') return tagName;
  if (!INLINE.has(tagName)) return undefined;
  const align = style.get('vertical-align') ?? '';
  if (align === 'super') return 'sup';
  if (align === 'sub') return 'sub';
  const rise = lengthOf(align) || lengthOf(style.get('mso-text-raise')) || -topOf(style);
  if (rise >= LEAST_RISE) return 'sup';
  return rise <= -LEAST_RISE ? 'sub' : undefined;
}

/** In lines of text; 0 for what is no length. */
function lengthOf(value = ''): number {
  const [, figure = '', unit = ''] = /^(-?[\d.]{1,9})(%|em|rem|pt|px)$/.exec(value) ?? [];
  return Number.parseFloat(figure) / (UNITS[unit] ?? 1) || 0;
}

function topOf(style: Style): number {
  return style.get('position') === 'relative' ? lengthOf(style.get('top')) : 0;
}

/** Undefined where the style says nothing about lines. */
function lineOf(style: Style): string | undefined {
  return style.get('text-decoration-line') ?? style.get('text-decoration');
}

/** A tracked insertion names its author. */
function isUnderlining({ tagName, attrs }: Element): boolean {
  return tagName === 'u' || (tagName === 'ins' && !attrs.some(({ name }) => name === 'cite'));
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
