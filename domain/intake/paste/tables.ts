import { CAPTION_LIMIT } from '#domain/article/body-schema';
import { lengthOf } from '#domain/base/one-line';
import { type Cell, type PastedBlock, PLAIN, type Run, type Table } from '#domain/intake/paste/blocks';
import { DEEPEST } from '#domain/intake/paste/levels';
import { captionText, withMarker } from '#domain/intake/paste/lines';
import { type Entered, freshParagraph, type Place } from '#domain/intake/paste/place';
import { attribute, type Element, hasAttribute } from '#domain/intake/paste/style';

/** Splits a table within a cell into paragraphs: the editor has no nested tables and phones cannot show them. */
export function enterTable(element: Element, place: Place): Entered {
  if (place.table || place.depth + 3 > DEEPEST) return { inner: { ...place, isNestedTable: true } };
  // A table of the portal's own pages is one, and has the head that it has.
  const isAsIs = hasAttribute(element, 'data-as-is');
  const table: Table = { kind: 'table', caption: '', rows: [], behind: [] };
  return {
    inner: { ...place, ...freshParagraph, table, depth: place.depth + 3 },
    finish(add) {
      const rows = table.rows.filter((row) => row.length > 0);
      const cells = rows.flat();
      // A single cell is page layout.
      const isTable = (cells.length > 1 || isAsIs) && cells.some(({ blocks }) => blocks.length > 0);
      if (isTable) add({ ...table, rows: isAsIs ? rows : withHead(rows) });
      if (!isTable && table.caption) add(paragraphOf(table.caption));
      if (!isTable && cells.length === 1) for (const block of cells[0]?.blocks ?? []) add(block);
      for (const block of table.behind) add(block);
    },
  };
}

/** The parts of a table that is no nested one. */
export function enterTablePart(element: Element, place: Place, table: Table): Entered {
  const { tagName } = element;
  if (tagName === 'thead') return { inner: { ...place, isHead: true } };
  if (tagName === 'tr') table.rows.push([]);
  if (tagName === 'td' || tagName === 'th') return enterCell(element, place, table);
  return tagName === 'caption' ? enterCaption(place, table) : { inner: place };
}

/** A caption with more than words stays before its table, a long one goes behind it. */
function enterCaption(place: Place, table: Table): Entered {
  const blocks: PastedBlock[] = [];
  return {
    inner: { ...place, ...freshParagraph, blocks },
    finish(add) {
      const lines = blocks.map((block) => (block.kind === 'line' ? captionText(block.runs) : undefined));
      const words = lines.includes(undefined) || table.caption ? undefined : lines.join(' ');
      if (words === undefined) for (const block of blocks) add(block);
      else if (lengthOf(words) > CAPTION_LIMIT) table.behind.push(...blocks);
      else table.caption = words;
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

function spanOf(element: Element, name: string): number {
  return Math.min(50, Math.max(1, Number.parseInt(attribute(element, name), 10) || 1));
}

/** The number of a table's row is text, not a list. */
function withLoneNumberAsText(blocks: PastedBlock[]): PastedBlock[] {
  const items = blocks.filter((block) => block.kind === 'item');
  if (items.length !== 1 || !items[0]?.isOrdered) return blocks;
  return blocks.map((block) =>
    block.kind === 'item'
      ? { kind: 'line', level: 0, style: '', align: block.align, runs: withMarker(block.marker, block.runs) }
      : block,
  );
}

/** Programs without header cells set the head in bold. */
function withHead(rows: Cell[][]): Cell[][] {
  if (rows.flat().some(({ isHead }) => isHead)) return rows;
  const height = rows.findIndex((row) => !isBold(row));
  return rows.map((row, place) => (place < height ? row.map((cell) => ({ ...cell, isHead: true })) : row));
}

function isBold(row: Cell[]): boolean {
  const blocks = row.flatMap((cell) => cell.blocks);
  return blocks.length > 0 && blocks.every((block) => block.kind === 'line' && block.runs.every(isBoldRun));
}

function isBoldRun({ isStrong, text, note }: Run): boolean {
  return isStrong || (!note && text.trim() === '');
}

function paragraphOf(text: string): PastedBlock {
  return { kind: 'line', level: 0, style: '', align: '', runs: [{ ...PLAIN, text }] };
}
