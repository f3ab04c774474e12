import type { List } from '#domain/intake/paste/blocks';
import { type Counting, DECIMAL, MOST_MARKER, writeMarker } from '#domain/intake/paste/numbering';
import { isNumeralKind, type NumeralKind } from '#domain/intake/paste/numerals';
import { attribute, type Element, styleOf } from '#domain/intake/paste/style';

/** An open list of HTML, with the number of its next item. */
export type OpenList = { list: List; next: number };

/** By the list's own style, its attributes, or the style of its first item, where Google Docs has it. */
export function openList(element: Element): OpenList {
  const items = element.childNodes.filter((child) => child.nodeName === 'li') as Element[];
  const type = listStyle(element) || attribute(element, 'data-kind') || attribute(element, 'type') || itemStyle(items);
  const kind = kindOf(type);
  const isOrdered = kind !== undefined || (element.tagName === 'ol' && !BULLETS.test(type));
  const isReversed = isOrdered && element.attrs.some(({ name }) => name === 'reversed');
  const counting: Counting = { kind: kind ?? 'decimal', delimiter: delimiterOf(element, items[0]), isReversed };
  const next = integer(element, 'start') ?? (isReversed ? items.length : 1);
  return { list: { kind: 'list', isOrdered, counting: isOrdered ? counting : DECIMAL, items: [] }, next };
}

/** What the next item shows. */
export function nextMarker(open: OpenList, element: Element): string {
  const { counting, isOrdered } = open.list;
  const value = integer(element, 'value') ?? open.next;
  open.next = value + (counting.isReversed ? -1 : 1);
  if (!isOrdered) return '';
  const own = attribute(element, 'data-marker').replace(/\s+/g, ' ').trim().toWellFormed().normalize('NFC');
  if (own && own.length <= MOST_MARKER) return own;
  return writeMarker(value, { ...counting, kind: kindOf(listStyle(element)) ?? counting.kind });
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

/** `data-leveltext` is of Word in browsers. */
function delimiterOf(list: Element, first: Element | undefined): '.' | ')' {
  const isRound = attribute(list, 'data-delimiter') === ')' || (first && attribute(first, 'data-leveltext') === '%1)');
  return isRound ? ')' : '.';
}

function integer(element: Element, name: string): number | undefined {
  const value = Number.parseInt(attribute(element, name), 10);
  return Math.abs(value) < 1e9 ? value : undefined;
}
