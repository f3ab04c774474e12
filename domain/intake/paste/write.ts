import type { Cell, Figure, PastedBlock, Run, Table } from '#domain/intake/paste/blocks';
import { arrangeAt, arrangeItem, headingLevel, type Levels, levelsOf, within } from '#domain/intake/paste/levels';
import { escapeHtml, writeList } from '#domain/intake/paste/write-list';

/** `bodyOf` makes of the same blocks what the editor makes of this HTML. */
export function writeHtml(blocks: PastedBlock[]): string {
  return writeBlocks(blocks, levelsOf(blocks));
}

function writeBlocks(blocks: PastedBlock[], levels: Levels): string {
  return writeAll(arrangeAt(blocks, levels), levels);
}

function writeAll(arranged: PastedBlock[], levels: Levels): string {
  return arranged.map((block) => writeBlock(block, levels)).join('');
}

function writeBlock(block: PastedBlock, levels: Levels): string {
  if (block.kind === 'list') {
    const inner = within(levels, 'list');
    const contents = block.items.map((item) => writeAll(arrangeItem(item.blocks, inner), inner));
    return writeList(block, contents);
  }
  if (block.kind === 'quote') return `<blockquote>${writeBlocks(block.blocks, within(levels, 'quote'))}</blockquote>`;
  if (block.kind === 'box') return `<aside data-note>${writeBlocks(block.blocks, within(levels, 'box'))}</aside>`;
  if (block.kind === 'rule') return '<hr>';
  if (block.kind === 'figure') return writeFigure(block);
  if (block.kind === 'gallery') return `<div data-gallery>${block.figures.map(writeFigure).join('')}</div>`;
  if (block.kind === 'video')
    return `<figure data-video-card="${escapeHtml(block.address)}" data-title="${escapeHtml(block.title)}"></figure>`;
  if (block.kind === 'table') return writeTable(block, within(levels, 'table'));
  const level = headingLevel(block.kind === 'line' ? block.level : 0, levels);
  const tag = level ? `h${level}` : 'p';
  const align = block.align && ` style="text-align:${block.align}"`;
  return `<${tag}${align}>${block.runs.map(writeRun).join('')}</${tag}>`;
}

function writeFigure({ file, alt, isWide, runs }: Figure): string {
  const named = 'mediaId' in file ? `data-media-id="${file.mediaId}"` : `data-waiting="${file.waiting}"`;
  const described = alt === null ? '' : ` data-alt="${escapeHtml(alt)}"`;
  const width = isWide ? ' data-width="wide"' : '';
  return `<figure ${named}${described}${width}>${runs.map(writeRun).join('')}</figure>`;
}

function writeTable({ caption, rows }: Table, levels: Levels): string {
  const written = rows.map((row) => `<tr>${row.map((cell) => writeCell(cell, levels)).join('')}</tr>`);
  const title = caption && `<caption>${escapeHtml(caption)}</caption>`;
  return `<table>${title}<tbody>${written.join('')}</tbody></table>`;
}

function writeCell({ isHead, colspan, rowspan, blocks }: Cell, levels: Levels): string {
  const tag = isHead ? 'th' : 'td';
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  return `<${tag}${spans}>${writeBlocks(blocks, levels)}</${tag}>`;
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
