import type { List } from '#domain/intake/paste/blocks';
import { tidyText } from '#domain/intake/paste/lines';
import { type Counting, DECIMAL, MOST_MARKER, writeMarker } from '#domain/intake/paste/numbering';
import { isNumeralKind, type NumeralKind, writeNumeral } from '#domain/intake/paste/numerals';
import { attribute, type Element, hasAttribute, styleOf } from '#domain/intake/paste/style';
import { walk } from '#domain/intake/paste/walk';

/** An open list of HTML, with the number of its next item. */
export type OpenList = { list: List; next: number };

/** By the list's own style, its attributes, or the style of its first item, where Google Docs has it. */
export function openList(element: Element): OpenList {
  const items = element.childNodes.filter((child) => child.nodeName === 'li') as Element[];
  const type = listStyle(element) || attribute(element, 'data-kind') || attribute(element, 'type') || itemStyle(items);
  const kind = kindOf(type);
  const isOrdered = kind !== undefined || (element.tagName === 'ol' && !BULLETS.test(type));
  const isReversed = isOrdered && ['reversed', 'data-reversed'].some((name) => hasAttribute(element, name));
  const counting: Counting = { kind: kind ?? 'decimal', delimiter: delimiterOf(element, items[0]), isReversed };
  const next = integer(element, 'start') ?? (isReversed ? items.length : 1);
  return { list: { kind: 'list', isOrdered, counting: isOrdered ? counting : DECIMAL, items: [] }, next };
}

/** The last numbers of each level, by the list's name in Word for browsers. */
export type Levels = Map<string, string[]>;

/** What the next item shows. */
export function nextMarker(open: OpenList, element: Element, levels: Levels): string {
  const { counting, isOrdered } = open.list;
  const value = integer(element, 'value') ?? integer(element, 'data-value') ?? open.next;
  open.next = value + (counting.isReversed ? -1 : 1);
  if (!isOrdered) return '';
  const own = tidyMarker(attribute(element, 'data-marker'));
  if (own) return own;
  const odd = writeOdd(value, oddStyle(element) || oddStyle(element.parentNode as Element));
  if (odd) return odd;
  const kind = kindOf(listStyle(element)) ?? counting.kind;
  return markerOfLevel(element, writeNumeral(value, kind), levels) || writeMarker(value, { ...counting, kind });
}

/** Whether the list shows no numbers, and its items begin with some of their own, or with a dash. */
export function isNumberedByHand(element: Element): boolean {
  if (element.tagName !== 'ol' || !/(?:^|\s)none(?:\s|$)/.test(ownStyle(element))) return false;
  const items = element.childNodes.filter((child) => child.nodeName === 'li');
  return items.length > 0 && items.every((item) => TYPED.test(beginOf(item as Element)));
}

const TYPED = /^\s*(?:[-–—•+*]\s?|\(?(?:\d{1,4}|[a-zđ]{1,5})[.)]|(?:điều|khoản|điểm|mục|chương|phần)\s)/iu;

/** Enough of its words to see with what they begin. */
function beginOf(item: Element): string {
  let words = '';
  walk(item.childNodes, (node) => {
    if ('value' in node && words.trim().length < 20) words += node.value;
    return 'tagName' in node && words.trim().length < 20 ? () => {} : undefined;
  });
  return words;
}

const GREEK = [...'αβγδεζηθικλμνξοπρστυφχψω'];

function writeOdd(value: number, style: string): string {
  if (style === 'decimal-leading-zero' && value >= 0) return `${String(value).padStart(2, '0')}.`;
  const letter = style === 'lower-greek' ? GREEK[value - 1] : undefined;
  return letter ? `${letter}.` : '';
}

/** Styles in which a list shows its numbers, but in which none is stored. */
function oddStyle(element: Element): string {
  return /(?:^|\s)(decimal-leading-zero|lower-greek)(?:\s|$)/.exec(ownStyle(element))?.[1] ?? '';
}

function ownStyle(element: Element): string {
  const style = styleOf(element);
  return style.get('list-style-type') ?? style.get('list-style') ?? '';
}

/** Word in browsers says how a level is written, as `%1.%2.`. */
function markerOfLevel(element: Element, number: string, levels: Levels): string {
  const written = attribute(element, 'data-leveltext');
  const level = integer(element, 'data-aria-level') ?? 1;
  if (!/%[1-9]/.test(written) || level < 1 || level > 9) return '';
  const name = attribute(element, 'data-listid');
  const numbers = (levels.get(name) ?? []).slice(0, level - 1);
  numbers[level - 1] = number;
  levels.set(name, numbers);
  return tidyMarker(written.replace(/%([1-9])/g, (_, of) => numbers[of - 1] ?? ''));
}

/** '' for one that is too long. */
function tidyMarker(text: string): string {
  const marker = tidyText(text);
  return marker.length <= MOST_MARKER ? marker : '';
}

const BULLETS = /^(?:disc|circle|square)$/;

const KINDS = new Map<string, NumeralKind>([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
  ['lower-latin', 'lower-alpha'],
  ['upper-latin', 'upper-alpha'],
]);

function kindOf(type: string): NumeralKind | undefined {
  return isNumeralKind(type) ? type : KINDS.get(type);
}

function itemStyle(items: Element[]): string {
  return items[0] ? listStyle(items[0]) : '';
}

/** Other styles than those known, as `none`, say nothing about the number. */
function listStyle(element: Element): string {
  const style = styleOf(element);
  const words = `${style.get('list-style-type') ?? ''} ${style.get('list-style') ?? ''}`.split(/\s+/);
  return words.find((word) => isNumeralKind(word) || BULLETS.test(word) || /^(?:lower|upper)-latin$/.test(word)) ?? '';
}

function delimiterOf(list: Element, first: Element | undefined): '.' | ')' {
  const isRound =
    attribute(list, 'data-delimiter') === ')' || (first && /^%[1-9]\)$/.test(attribute(first, 'data-leveltext')));
  return isRound ? ')' : '.';
}

function integer(element: Element, name: string): number | undefined {
  const value = Number.parseInt(attribute(element, name), 10);
  return Math.abs(value) < 1e9 ? value : undefined;
}
