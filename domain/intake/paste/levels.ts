import { arrange } from '#domain/intake/paste/arrange';
import type { PastedBlock } from '#domain/intake/paste/blocks';

/** Levels of nodes: a body holds 24, with room for a paragraph and its text. */
export const DEEPEST = 20;

/** Where blocks are written: how far their headings move down, and the levels of nodes around them. */
export type Levels = { shift: number; depth: number };

/** A level 1 heading moves all headings one level down. */
export function levelsOf(blocks: PastedBlock[]): Levels {
  return { shift: hasTopHeading(blocks) ? 1 : 0, depth: 0 };
}

/** Inside of a list, a quote, a box or a table, by the levels of nodes that each has in a body. */
export function within({ shift, depth }: Levels, kind: 'list' | 'quote' | 'box' | 'table'): Levels {
  return { shift, depth: depth + { list: 2, quote: 1, box: 1, table: 3 }[kind] };
}

/** The blocks of one place as they stand in a body, those within them not yet. */
export function arrangeAt(blocks: PastedBlock[], { depth }: Levels): PastedBlock[] {
  return arrange(blocks, DEEPEST - depth);
}

/** Those of an item, which begins with a line: the editor would end the list at a picture or a table. */
export function arrangeItem(blocks: PastedBlock[], levels: Levels): PastedBlock[] {
  const arranged = arrangeAt(blocks, levels);
  const [first] = arranged;
  const begins = first?.kind === 'line' ? first.level === 0 : first?.kind === 'rest';
  return begins || !first ? arranged : [EMPTY_LINE, ...arranged];
}

const EMPTY_LINE: PastedBlock = { kind: 'line', level: 0, style: '', align: '', runs: [] };

/** Level 4 is the lowest; undefined for a paragraph. */
export function headingLevel(level: number, { shift }: Levels): 2 | 3 | 4 | undefined {
  return level === 0 ? undefined : (Math.min(4, Math.max(2, level + shift)) as 2 | 3 | 4);
}

function hasTopHeading(blocks: PastedBlock[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'line') return block.level === 1;
    if (block.kind === 'quote') return hasTopHeading(block.blocks);
    return block.kind === 'table' && block.rows.flat().some((cell) => hasTopHeading(cell.blocks));
  });
}
