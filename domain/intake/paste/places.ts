import {
  type Alignment,
  type Cell,
  type Item,
  type Marks,
  type PastedBlock,
  PLAIN,
  type Table,
} from '#domain/intake/paste/blocks';
import { AS_TYPED, type Letters, lettersWithin } from '#domain/intake/paste/letters';
import { withMarker } from '#domain/intake/paste/lines';
import { alignmentWithin, marksWithin } from '#domain/intake/paste/marks';
import { attribute, type Element, styleOf } from '#domain/intake/paste/style';
import { nextMarker, type OpenList, openList } from '#domain/intake/paste/web-lists';
import { parseWordList } from '#domain/intake/paste/word-lists';
import { DEEPEST } from '#domain/intake/paste/write';

export type Place = Marks &
  Letters & {
    blocks: PastedBlock[];
    depth: number;
    level: number;
    align: Alignment;
    item?: { list: string; level: number } | undefined;
    isRest: boolean;
    isMarker: boolean;
    isPre: boolean;
    /** Set within a list, outside its items. */
    list?: OpenList | undefined;
    isInItem: boolean;
    isInNote: boolean;
    table?: Table | undefined;
    isNestedTable: boolean;
    isHead: boolean;
  };

type Entered = { inner: Place; finish?: (add: (block: PastedBlock) => void) => void };

/** Within a footnote, which is a single line. */
export function enterNote(element: Element, outer: Place): Place {
  const inner = { ...outer, ...marksWithin(element, outer), ...lettersWithin(element, outer) };
  return outer.isInNote ? inner : { ...inner, ...PLAIN, ...AS_TYPED, isInNote: true, isMarker: false, isPre: false };
}

/** The place within an element, and what to do at its end. */
export function enterElement(element: Element, outer: Place): Entered {
  const look = { ...marksWithin(element, outer), ...lettersWithin(element, outer) };
  const place = { ...outer, ...look, align: alignmentWithin(element, outer.align) };
  const { tagName } = element;
  const isHeading = /^h[1-6]$/.test(tagName);
  if (isHeading || tagName === 'p' || tagName === 'div') return { inner: enterParagraph(element, place) };
  if (tagName === 'pre') return { inner: { ...place, isPre: true } };
  if (tagName === 'span') return { inner: { ...place, isMarker: place.isMarker || isListMarker(element) } };
  if (tagName === 'ul' || tagName === 'ol') return enterList(element, place);
  if (tagName === 'li' && place.list) return enterItem(element, place, place.list);
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
  const isOfItem = place.isInItem || Boolean(place.list?.list.items.length);
  const item = isOfItem ? undefined : parseWordList(styleOf(element).get('mso-list'));
  const inner = { ...place, item: item ?? (element.tagName === 'div' ? place.item : undefined), isRest: false };
  if (isOfItem) return inner;
  if (/^h\d$/.test(element.tagName)) return { ...inner, level: Number(element.tagName[1]) };
  if (/\bMsoTitle\b/.test(name)) return { ...inner, level: 1 };
  if (/\bMsoSubtitle\b/.test(name)) return { ...inner, level: 2 };
  return { ...inner, isRest: !item && /\bMsoListParagraph/.test(name) };
}

function enterList(element: Element, place: Place): Entered {
  if (place.depth + 2 > DEEPEST) return { inner: place };
  const open = openList(element);
  const { list } = open;
  // Blocks before the first item go before the list.
  const blocks = place.list?.list.items.at(-1)?.blocks ?? place.blocks;
  const inner = { ...place, blocks, list: open, level: 0, item: undefined, isRest: false, depth: place.depth + 2 };
  return {
    inner,
    finish(add) {
      list.items = list.items.filter((item) => item.blocks.length > 0);
      if (list.items.length > 0) add(list);
    },
  };
}

function enterItem(element: Element, place: Place, open: OpenList): Entered {
  const blocks: PastedBlock[] = [];
  const { items } = open.list;
  const item: Item = { marker: nextMarker(open, element), blocks };
  items.push(item);
  return {
    inner: { ...place, ...freshParagraph, blocks, isInItem: true },
    finish() {
      // Some programs indent by an item that holds only a list; it continues the item before.
      const before = items.at(-2);
      if (!before || blocks.length === 0 || blocks[0]?.kind === 'line' || items.at(-1) !== item) return;
      items.pop();
      for (const block of blocks) before.blocks.push(block);
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
  return {
    inner: { ...place, ...freshParagraph, blocks: cell.blocks, isInItem: false },
    finish() {
      cell.blocks = withLoneNumberAsText(cell.blocks);
    },
  };
}

/** The number of a table's row is text, not a list. */
function withLoneNumberAsText(blocks: PastedBlock[]): PastedBlock[] {
  const items = blocks.filter((block) => block.kind === 'item');
  if (items.length !== 1 || !items[0]?.isOrdered) return blocks;
  return blocks.map((block) =>
    block.kind === 'item'
      ? { kind: 'line', level: 0, align: block.align, runs: withMarker(block.marker, block.runs) }
      : block,
  );
}

const freshParagraph = { level: 0, item: undefined, isRest: false, list: undefined };

function spanOf(element: Element, name: string): number {
  return Math.min(50, Math.max(1, Number.parseInt(attribute(element, name), 10) || 1));
}

function isListMarker(element: Element): boolean {
  return styleOf(element).get('mso-list') === 'ignore';
}
