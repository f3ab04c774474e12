import type { BodyDocument, BodyNode, FigureNode, InlineNode, Mark, TableCell, TextNode } from '#domain/article/body';
import type { ItemAttrs, ListAttrs } from '#domain/article/list-numbers';
import { parseBody } from '#domain/article/parsed-body';
import type { Cell, Figure, List, PastedBlock, Run, Table } from '#domain/intake/paste/blocks';
import { arrangeAt, arrangeItem, headingLevel, type Levels, levelsOf, within } from '#domain/intake/paste/levels';
import { numberItems } from '#domain/intake/paste/numbering';

/** What the editor makes of `writeHtml`, without a browser. Throws InvalidBody for more than a stored body can hold. */
export function bodyOf(blocks: PastedBlock[]): BodyDocument {
  const levels = levelsOf(blocks);
  return parseBody({ type: 'doc', content: nodesOf(arrangeAt(blocks, levels), levels) });
}

/** At least an empty line, which every frame demands. */
function nodesOf(arranged: PastedBlock[], levels: Levels): BodyNode[] {
  const nodes = arranged.map((block) => nodeOf(block, levels));
  return nodes.length > 0 ? nodes : [{ type: 'paragraph' }];
}

const FRAMES = { quote: 'blockquote', box: 'note' } as const;

function nodeOf(block: PastedBlock, levels: Levels): BodyNode {
  if (block.kind === 'list') return listOf(block, within(levels, 'list'));
  if (block.kind === 'quote' || block.kind === 'box') {
    const inner = within(levels, block.kind);
    return { type: FRAMES[block.kind], content: nodesOf(arrangeAt(block.blocks, inner), inner) };
  }
  if (block.kind === 'rule') return { type: 'horizontalRule' };
  if (block.kind === 'figure') return figureOf(block);
  if (block.kind === 'gallery') return { type: 'gallery', content: block.figures.map(figureOf) };
  if (block.kind === 'video') return { type: 'videoCard', attrs: { address: block.address, title: block.title } };
  if (block.kind === 'table') return tableOf(block, within(levels, 'table'));
  const level = headingLevel(block.kind === 'line' ? block.level : 0, levels);
  const align = block.align === '' ? {} : { textAlign: block.align };
  const content = block.runs.map(inlineOf);
  return level
    ? { type: 'heading', attrs: { level, ...align }, content }
    : { type: 'paragraph', attrs: align, content };
}

function listOf({ isOrdered, counting, items }: List, levels: Levels): BodyNode {
  const contents = items.map((item) => nodesOf(arrangeItem(item.blocks, levels), levels));
  if (!isOrdered)
    return { type: 'bulletList', content: contents.map((content) => ({ type: 'listItem' as const, content })) };
  const { kind, delimiter, isReversed } = counting;
  const numbers = numberItems(
    items.map(({ marker }) => marker),
    counting,
  );
  const attrs: ListAttrs = {
    ...(numbers.start !== 1 || isReversed ? { start: numbers.start } : {}),
    ...(kind === 'decimal' ? {} : { kind }),
    ...(delimiter === ')' ? { delimiter } : {}),
    ...(isReversed ? { reversed: true } : {}),
  };
  const itemAttrs = numbers.items.map(({ value, marker }): ItemAttrs => {
    return { ...(value === undefined ? {} : { value }), ...(marker ? { marker } : {}) };
  });
  const content = contents.map((content, at) => ({ type: 'listItem' as const, attrs: itemAttrs[at] ?? {}, content }));
  return { type: 'orderedList', attrs, content };
}

function tableOf({ caption, rows }: Table, levels: Levels): BodyNode {
  const content = rows.map((row) => ({ type: 'tableRow' as const, content: row.map((cell) => cellOf(cell, levels)) }));
  return { type: 'table', attrs: caption ? { caption } : {}, content };
}

function cellOf({ isHead, colspan, rowspan, blocks }: Cell, levels: Levels): TableCell {
  const type = isHead ? 'tableHeader' : 'tableCell';
  return { type, attrs: { colspan, rowspan }, content: nodesOf(arrangeAt(blocks, levels), levels) };
}

/** A picture that is on its way is missing until it has come. */
function figureOf({ file, alt, isWide, runs }: Figure): FigureNode {
  const mediaId = 'mediaId' in file ? file.mediaId : null;
  return {
    type: 'figure',
    attrs: { mediaId, alt, ...(isWide ? { width: 'wide' } : {}) },
    content: runs.map(inlineOf),
  };
}

function inlineOf(run: Run): InlineNode {
  if (run.note) return { type: 'footnote', content: run.note.map(textOf) };
  return run.text === '\n' ? { type: 'hardBreak' } : textOf(run);
}

/** Marks in the order of the schema. */
function textOf({ text, isStrong, isEm, isUnderlined, isStruck, raised, href }: Run): TextNode {
  const marks: Mark[] = [];
  if (isStrong) marks.push({ type: 'bold' });
  if (isEm) marks.push({ type: 'italic' });
  if (href !== null) marks.push({ type: 'link', attrs: { href } });
  if (isStruck) marks.push({ type: 'strike' });
  if (isUnderlined) marks.push({ type: 'underline' });
  if (raised) marks.push({ type: raised === 'sup' ? 'superscript' : 'subscript' });
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}
