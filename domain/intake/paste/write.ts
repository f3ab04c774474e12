import { arrange } from '#domain/intake/paste/arrange';
import type { Cell, Figure, PastedBlock, Run, Table } from '#domain/intake/paste/blocks';
import { escapeHtml, writeList } from '#domain/intake/paste/write-list';

/** Levels of nodes: a body holds 24, with room for a paragraph and its text. */
export const DEEPEST = 20;

/** A level 1 heading moves all headings one level down; h4 is the lowest. */
export function writeHtml(blocks: PastedBlock[]): string {
  return writeBlocks(blocks, { shift: hasTopHeading(blocks) ? 1 : 0, depth: 0 });
}

type Place = { shift: number; depth: number };

function writeBlocks(blocks: PastedBlock[], place: Place): string {
  return arrange(blocks, DEEPEST - place.depth)
    .map((block) => writeBlock(block, place))
    .join('');
}

function writeBlock(block: PastedBlock, place: Place): string {
  if (block.kind === 'list') {
    const contents = block.items.map((item) => writeBlocks(item.blocks, deeper(place, 2)));
    return writeList(block, contents);
  }
  if (block.kind === 'quote') return `<blockquote>${writeBlocks(block.blocks, deeper(place, 1))}</blockquote>`;
  if (block.kind === 'box') return `<aside data-note>${writeBlocks(block.blocks, deeper(place, 1))}</aside>`;
  if (block.kind === 'rule') return '<hr>';
  if (block.kind === 'figure') return writeFigure(block);
  if (block.kind === 'gallery') return `<div data-gallery>${block.figures.map(writeFigure).join('')}</div>`;
  if (block.kind === 'table') return writeTable(block, deeper(place, 3));
  const level = block.kind === 'line' ? block.level : 0;
  const tag = level === 0 ? 'p' : `h${Math.min(4, Math.max(2, level + place.shift))}`;
  const align = block.align && ` style="text-align:${block.align}"`;
  return `<${tag}${align}>${block.runs.map(writeRun).join('')}</${tag}>`;
}

function writeFigure({ file, alt, isWide, runs }: Figure): string {
  const named = 'mediaId' in file ? `data-media-id="${file.mediaId}"` : `data-waiting="${file.waiting}"`;
  const described = alt === null ? '' : ` data-alt="${escapeHtml(alt)}"`;
  const width = isWide ? ' data-width="wide"' : '';
  return `<figure ${named}${described}${width}>${runs.map(writeRun).join('')}</figure>`;
}

function writeTable({ caption, rows }: Table, place: Place): string {
  const written = rows.map((row) => `<tr>${row.map((cell) => writeCell(cell, place)).join('')}</tr>`);
  const title = caption && `<caption>${escapeHtml(caption)}</caption>`;
  return `<table>${title}<tbody>${written.join('')}</tbody></table>`;
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
