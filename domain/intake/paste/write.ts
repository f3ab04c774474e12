import type { Cell, List, PastedBlock, Run, Table } from '#domain/intake/paste/blocks';
import { isNextMarker } from '#domain/intake/paste/numbering';
import { nestWordItems } from '#domain/intake/paste/word-lists';
import { escapeHtml, writeList } from '#domain/intake/paste/write-list';

/** Levels of nodes: a body holds 24, with room for a paragraph and its text. */
export const DEEPEST = 20;

/** A level 1 heading moves all headings one level down; h4 is the lowest. */
export function writeHtml(blocks: PastedBlock[]): string {
  return writeBlocks(blocks, { shift: hasTopHeading(blocks) ? 1 : 0, depth: 0 });
}

type Place = { shift: number; depth: number };

function writeBlocks(blocks: PastedBlock[], place: Place): string {
  const levels = Math.floor((DEEPEST - place.depth) / 2);
  return joinLists(nestWordItems(blocks, levels))
    .map((block) => writeBlock(block, place))
    .join('');
}

function writeBlock(block: PastedBlock, place: Place): string {
  if (block.kind === 'list') {
    const contents = block.items.map((item) => writeBlocks(item.blocks, deeper(place, 2)));
    return writeList(block, contents);
  }
  if (block.kind === 'quote') return `<blockquote>${writeBlocks(block.blocks, deeper(place, 1))}</blockquote>`;
  if (block.kind === 'table') return writeTable(block, deeper(place, 3));
  const level = block.kind === 'line' ? block.level : 0;
  const tag = level === 0 ? 'p' : `h${Math.min(4, Math.max(2, level + place.shift))}`;
  const align = block.align && ` style="text-align:${block.align}"`;
  return `<${tag}${align}>${block.runs.map(writeRun).join('')}</${tag}>`;
}

/** Joins lists of which one counts on after the other: some programs make a list of each item. */
function joinLists(blocks: PastedBlock[]): PastedBlock[] {
  const joined: PastedBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === 'list' && block.kind === 'list' && goesOn(last, block)) {
      joined.splice(-1, 1, { ...last, items: [...last.items, ...block.items] });
    } else joined.push(block);
  }
  return joined;
}

function goesOn(list: List, next: List): boolean {
  const [one, two] = [list.counting, next.counting];
  if (!list.isOrdered || !next.isOrdered || one.isReversed || two.isReversed) return false;
  if (one.kind !== two.kind || one.delimiter !== two.delimiter) return false;
  return isNextMarker(list.items.at(-1)?.marker ?? '', next.items[0]?.marker ?? '', one);
}

function writeTable({ rows }: Table, place: Place): string {
  const written = rows.map((row) => `<tr>${row.map((cell) => writeCell(cell, place)).join('')}</tr>`);
  return `<table><tbody>${written.join('')}</tbody></table>`;
}

function writeCell({ isHead, colspan, rowspan, blocks }: Cell, place: Place): string {
  const tag = isHead ? 'th' : 'td';
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  return `<${tag}${spans}>${writeBlocks(blocks, place)}</${tag}>`;
}

function writeRun({ note, text, isStrong, isEm, isUnderlined, isStruck, raised, href }: Run): string {
  if (note) return `<span data-footnote>${note.map(writeRun).join('')}</span>`;
  if (text === '\n') return '<br>';
  let html = escapeHtml(text);
  if (raised) html = `<${raised}>${html}</${raised}>`;
  if (isStruck) html = `<s>${html}</s>`;
  if (isUnderlined) html = `<u>${html}</u>`;
  if (isEm) html = `<em>${html}</em>`;
  if (isStrong) html = `<strong>${html}</strong>`;
  return href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`;
}

function deeper({ shift, depth }: Place, by: number): Place {
  return { shift, depth: depth + by };
}

function hasTopHeading(blocks: PastedBlock[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'line') return block.level === 1;
    if (block.kind === 'quote') return hasTopHeading(block.blocks);
    return block.kind === 'table' && block.rows.flat().some((cell) => hasTopHeading(cell.blocks));
  });
}
