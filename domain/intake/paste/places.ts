import type { Cell, List, PastedBlock, Table } from '#domain/intake/paste/blocks';
import { attribute, type Element, type Marks, marksWithin, styleOf } from '#domain/intake/paste/style';
import { parseWordList } from '#domain/intake/paste/word-lists';
import { DEEPEST } from '#domain/intake/paste/write';

export type Place = Marks & {
  blocks: PastedBlock[];
  depth: number;
  level: number;
  item?: { list: string; level: number } | undefined;
  isRest: boolean;
  isMarker: boolean;
  raised: 'sup' | 'sub' | null;
  isPre: boolean;
  /** Set within a list, outside its items. */
  list?: List | undefined;
  isInItem: boolean;
  table?: Table | undefined;
  isNestedTable: boolean;
  isHead: boolean;
};

type Entered = { inner: Place; finish?: (add: (block: PastedBlock) => void) => void };

/** The place within an element, and what to do at its end. */
export function enterElement(element: Element, outer: Place): Entered {
  const place = { ...outer, ...marksWithin(element, outer) };
  const { tagName } = element;
  const isHeading = /^h[1-6]$/.test(tagName);
  if (isHeading || tagName === 'p' || tagName === 'div') return { inner: enterParagraph(element, place) };
  if (tagName === 'pre') return { inner: { ...place, isPre: true } };
  if (tagName === 'sup' || tagName === 'sub') return { inner: { ...place, raised: tagName } };
  if (tagName === 'span') return { inner: { ...place, isMarker: place.isMarker || isListMarker(element) } };
  if (tagName === 'ul' || tagName === 'ol') return enterList(tagName === 'ol', place);
  if (tagName === 'li' && place.list) return enterItem(place, place.list);
  if (tagName === 'blockquote' && place.depth < DEEPEST) return enterQuote(place);
  if (tagName === 'table') return enterTable(place);
  if (!place.table || place.isNestedTable) return { inner: place };
  if (tagName === 'thead') return { inner: { ...place, isHead: true } };
  if (tagName === 'tr') place.table.rows.push([]);
  if (tagName === 'td' || tagName === 'th') return enterCell(element, place, place.table);
  return { inner: place };
}

function enterParagraph(element: Element, place: Place): Place {
  const name = attribute(element, 'class');
  // Blocks beside list items belong to the item before.
  const isOfItem = place.isInItem || Boolean(place.list?.items.length);
  const item = isOfItem ? undefined : parseWordList(styleOf(element).get('mso-list'));
  const inner = { ...place, item: item ?? (element.tagName === 'div' ? place.item : undefined), isRest: false };
  if (isOfItem) return inner;
  if (/^h\d$/.test(element.tagName)) return { ...inner, level: Number(element.tagName[1]) };
  if (/\bMsoTitle\b/.test(name)) return { ...inner, level: 1 };
  if (/\bMsoSubtitle\b/.test(name)) return { ...inner, level: 2 };
  return { ...inner, isRest: !item && /\bMsoListParagraph/.test(name) };
}

function enterList(isOrdered: boolean, place: Place): Entered {
  if (place.depth + 2 > DEEPEST) return { inner: place };
  const list: List = { kind: 'list', isOrdered, items: [] };
  // Blocks before the first item go before the list.
  const blocks = place.list?.items.at(-1) ?? place.blocks;
  const inner = { ...place, blocks, list, level: 0, item: undefined, isRest: false, depth: place.depth + 2 };
  return {
    inner,
    finish(add) {
      list.items = list.items.filter((item) => item.length > 0);
      if (list.items.length > 0) add(list);
    },
  };
}

function enterItem(place: Place, list: List): Entered {
  const blocks: PastedBlock[] = [];
  list.items.push(blocks);
  return {
    inner: { ...place, ...freshParagraph, blocks, isInItem: true },
    finish() {
      // Some programs indent by an item that holds only a list; it continues the item before.
      const before = list.items.at(-2);
      if (!before || blocks.length === 0 || blocks[0]?.kind === 'line' || list.items.at(-1) !== blocks) return;
      list.items.pop();
      for (const block of blocks) before.push(block);
    },
  };
}

function enterQuote(place: Place): Entered {
  const blocks: PastedBlock[] = [];
  return {
    inner: { ...place, ...freshParagraph, blocks, depth: place.depth + 1 },
    finish(add) {
      if (blocks.length > 0) add({ kind: 'quote', blocks });
    },
  };
}

/** Splits a table within a cell into paragraphs: the editor has no nested tables and phones cannot show them. */
function enterTable(place: Place): Entered {
  if (place.table || place.depth + 3 > DEEPEST) return { inner: { ...place, isNestedTable: true } };
  const table: Table = { kind: 'table', rows: [] };
  return {
    inner: { ...place, ...freshParagraph, table, depth: place.depth + 3 },
    finish(add) {
      const rows = table.rows.filter((row) => row.length > 0);
      const cells = rows.flat();
      // A single cell is page layout.
      if (cells.length === 1) for (const block of cells[0]?.blocks ?? []) add(block);
      else if (cells.some(({ blocks }) => blocks.length > 0)) add({ kind: 'table', rows });
    },
  };
}

function enterCell(element: Element, place: Place, table: Table): Entered {
  const cell: Cell = {
    isHead: place.isHead || element.tagName === 'th',
    colspan: spanOf(element, 'colspan'),
    rowspan: spanOf(element, 'rowspan'),
    blocks: [],
  };
  table.rows.at(-1)?.push(cell);
  return { inner: { ...place, ...freshParagraph, blocks: cell.blocks, isInItem: false } };
}

const freshParagraph = { level: 0, item: undefined, isRest: false, list: undefined };

function spanOf(element: Element, name: string): number {
  return Math.min(50, Math.max(1, Number.parseInt(attribute(element, name), 10) || 1));
}

function isListMarker(element: Element): boolean {
  return styleOf(element).get('mso-list') === 'ignore';
}
