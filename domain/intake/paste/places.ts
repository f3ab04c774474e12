import { type Item, type PastedBlock, PLAIN } from '#domain/intake/paste/blocks';
import { enterFigure, enterGallery } from '#domain/intake/paste/figures';
import { AS_TYPED, lettersWithin } from '#domain/intake/paste/letters';
import { DEEPEST } from '#domain/intake/paste/levels';
import { alignmentWithin, marksWithin } from '#domain/intake/paste/marks';
import { enterParagraph } from '#domain/intake/paste/paragraphs';
import { type Entered, freshParagraph, type Place } from '#domain/intake/paste/place';
import { type Element, hasAttribute, styleOf } from '#domain/intake/paste/style';
import { enterTable, enterTablePart } from '#domain/intake/paste/tables';
import { isNumberedByHand, nextMarker, type OpenList, openList } from '#domain/intake/paste/web-lists';

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
  if (hasAttribute(element, 'data-gallery')) return enterGallery(place);
  if (isHeading || tagName === 'p' || tagName === 'div') return enterParagraph(element, place);
  if (tagName === 'pre') return { inner: { ...place, isPre: true } };
  if (tagName === 'span') return { inner: { ...place, isMarker: place.isMarker || isListMarker(element) } };
  if (tagName === 'ul' || tagName === 'ol') return enterList(element, place);
  if (tagName === 'li' && place.list) return enterItem(element, place, place.list);
  if (tagName === 'blockquote' && place.depth < DEEPEST) return enterQuote(place);
  if (tagName === 'table') return enterTable(element, place);
  if (tagName === 'aside' && hasAttribute(element, 'data-note')) return enterBox(place);
  if (tagName === 'figure') return enterFigure(element, place);
  if (tagName === 'hr') return { inner: place, finish: (add) => add({ kind: 'rule' }) };
  if (place.table && !place.isNestedTable) return enterTablePart(element, place, place.table);
  return { inner: place };
}

function enterList(element: Element, place: Place): Entered {
  if (place.depth + 2 > DEEPEST || isNumberedByHand(element)) return { inner: place };
  const open = openList(element);
  const { list } = open;
  // Blocks before the first item go before the list.
  const blocks = place.list?.list.items.at(-1)?.blocks ?? place.blocks;
  const inner = { ...place, blocks, list: open, level: 0, item: undefined, isRest: false, depth: place.depth + 2 };
  return {
    inner,
    finish(add) {
      const items = list.items.filter((item) => item.blocks.length > 0);
      // Cells that hold nothing but their number.
      const isOfNumbers = items.length === 0 && list.isOrdered && place.table !== undefined;
      for (const { marker } of isOfNumbers ? list.items : []) add(lineOf(marker));
      list.items = items;
      if (items.length > 0) add(list);
    },
  };
}

function lineOf(text: string): PastedBlock {
  return { kind: 'line', level: 0, style: '', align: '', runs: [{ ...PLAIN, text }] };
}

function enterItem(element: Element, place: Place, open: OpenList): Entered {
  const blocks: PastedBlock[] = [];
  const { items } = open.list;
  const item: Item = { marker: nextMarker(open, element, place.levels), blocks };
  items.push(item);
  return {
    inner: { ...place, ...freshParagraph, blocks, isInItem: true, isNumbered: open.list.isOrdered },
    finish() {
      // An item begins with a line.
      while (blocks[0]?.kind === 'rule') blocks.shift();
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

/** A box of notes holds lines and lists; with other things it is none. */
function enterBox(place: Place): Entered {
  if (place.depth >= DEEPEST) return { inner: place };
  const blocks: PastedBlock[] = [];
  return {
    inner: { ...place, ...freshParagraph, blocks, depth: place.depth + 1, isInBox: true },
    finish(add) {
      const isBox = blocks.length > 0 && blocks.every(isOfBox);
      if (isBox) add({ kind: 'box', blocks });
      else for (const block of blocks) add(block);
    },
  };
}

function isOfBox(block: PastedBlock): boolean {
  if (block.kind === 'line') return block.level === 0 && block.style !== 'quote';
  return block.kind === 'item' || block.kind === 'rest' || block.kind === 'list';
}

function isListMarker(element: Element): boolean {
  return styleOf(element).get('mso-list') === 'ignore';
}
