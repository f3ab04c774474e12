import type { BodyDocument } from '#domain/article/body';
import { FIELDS } from '#domain/article/fields';
import { lengthOf } from '#domain/base/one-line';
import type { PastedBlock, Run } from '#domain/intake/paste/blocks';
import { bodyOf } from '#domain/intake/paste/body';
import { plainText } from '#domain/intake/paste/lines';
import { readPasted } from '#domain/intake/paste/read';
import { writeHtml } from '#domain/intake/paste/write';

/** `pictures` are the library's ids of those that the HTML names by their number (`<img data-picture="0">`); null for one that did not come. */
type WordDocument = { html: string; pictures: (number | null)[] };

type Wanted = { title: boolean; sapo: boolean };
type Leads = { title: string; sapo: string };

/**
 * A Word file's HTML cleaned as a paste. Its title and sapo, where it shows them and they are wanted, are '' or no longer
 * in the text.
 */
export function readWordArticle(document: WordDocument, wanted: Wanted): Leads & { html: string } {
  const { blocks, ...leads } = readWordBlocks(document, wanted);
  return { ...leads, html: writeHtml(blocks) };
}

/** The same with the whole text as a body, which is what the editor makes of that HTML; throws InvalidBody if it is too long. */
export function readWordBody(document: WordDocument): Leads & { body: BodyDocument } {
  const { blocks, ...leads } = readWordBlocks(document, { title: true, sapo: true });
  return { ...leads, body: bodyOf(blocks) };
}

function readWordBlocks({ html, pictures }: WordDocument, wanted: Wanted): Leads & { blocks: PastedBlock[] } {
  const blocks = readPasted(
    html,
    pictures.map((mediaId) => (mediaId === null ? null : { mediaId })),
  );
  const start = blocks.findIndex(({ kind }) => kind !== 'figure' && kind !== 'rule');
  const title = wanted.title ? titleOf(blocks, start) : '';
  const next = title ? start + 1 : start;
  const isAfterTitle = title !== '' || (!wanted.title && start === 0);
  const sapo = wanted.sapo && isAfterTitle ? sapoOf(blocks, next) : '';
  const taken = new Set([title && blocks[start], sapo && blocks[next]]);
  return { title, sapo, blocks: blocks.filter((block) => !taken.has(block)) };
}

/** A plain line of more letters is text. */
const LONGEST_PLAIN_TITLE = 150;

/** The first line, if it is a title by its style or its look, or short and without the end of a sentence. */
function titleOf(blocks: PastedBlock[], at: number): string {
  const block = blocks[at];
  const text = wordsOf(block);
  if (block?.kind !== 'line' || text === '' || lengthOf(text) > FIELDS.title.limit) return '';
  if (block.level > 0) return text;
  if (block.style !== '' || /[.;:,]$/.test(text) || blocks.length === at + 1) return '';
  const isShown = block.align === 'center' || isBold(block.runs) || isInCapitals(text);
  return isShown || lengthOf(text) <= LONGEST_PLAIN_TITLE ? text : '';
}

/** Fewer letters are a heading or a name. */
const SHORTEST_BOLD_SAPO = 40;

/** The line after the title, if it is a subtitle or bold as a whole, and more follows. */
function sapoOf(blocks: PastedBlock[], at: number): string {
  const block = blocks[at];
  const text = wordsOf(block);
  if (block?.kind !== 'line' || text === '' || lengthOf(text) > FIELDS.sapo.limit || blocks.length === at + 1)
    return '';
  if (block.style === 'subtitle') return text;
  const isShown = block.level === 0 && block.style === '' && isBold(block.runs);
  return isShown && lengthOf(text) >= SHORTEST_BOLD_SAPO ? text : '';
}

function wordsOf(block: PastedBlock | undefined): string {
  return block?.kind === 'line' ? (plainText(block.runs) ?? '') : '';
}

function isBold(runs: Run[]): boolean {
  return runs.every((run) => run.isStrong || run.text.trim() === '');
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}/u.test(text);
}
