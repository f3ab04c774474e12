import { CAPTION_LIMIT } from '#domain/article/body-schema';
import { lengthOf } from '#domain/base/one-line';
import type { List, PastedBlock } from '#domain/intake/paste/blocks';
import { captionText, plainText } from '#domain/intake/paste/lines';
import { isNextMarker } from '#domain/intake/paste/numbering';
import { nestWordItems } from '#domain/intake/paste/word-lists';

/** Brings together the blocks of one place: items to lists, captions to tables, lines of a quote to one. */
export function arrange(blocks: PastedBlock[], levelsLeft: number): PastedBlock[] {
  const nested = nestWordItems(blocks, Math.floor(levelsLeft / 2));
  const arranged = withPictureCaptions(withCaptions(joinLists(nested))).filter(isNoSecondRule);
  return levelsLeft > 0 ? joinQuotes(arranged) : arranged;
}

/** Joins lists of which one counts on after the other: some programs make a list of each item. */
function joinLists(blocks: PastedBlock[]): PastedBlock[] {
  const joined: PastedBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind !== 'list' || block.kind !== 'list' || !goesOn(last, block)) joined.push(block);
    else joined.splice(-1, 1, { ...last, items: [...last.items, ...block.items] });
  }
  return joined;
}

function goesOn(list: List, next: List): boolean {
  const [one, two] = [list.counting, next.counting];
  if (!list.isOrdered || !next.isOrdered || one.isReversed || two.isReversed) return false;
  if (one.kind !== two.kind || one.delimiter !== two.delimiter) return false;
  return isNextMarker(list.items.at(-1)?.marker ?? '', next.items[0]?.marker ?? '', one);
}

const OF_PICTURE = /^(?:hình|ảnh|biểu đồ|sơ đồ|figure|photo)(?!\p{L})/iu;

/** A caption directly before a table is its own, else one directly after it. */
function withCaptions(blocks: PastedBlock[]): PastedBlock[] {
  const captioned: PastedBlock[] = [];
  let caption = '';
  blocks.forEach((block, place) => {
    const text = captionOf(block);
    const last = captioned.at(-1);
    if (text && isBareTable(blocks[place + 1])) caption = text;
    else if (text && last?.kind === 'table' && isBareTable(last)) captioned.splice(-1, 1, { ...last, caption: text });
    else if (block.kind === 'table') {
      captioned.push({ ...block, caption: block.caption || caption });
      caption = '';
    } else captioned.push(block);
  });
  return captioned;
}

function captionOf(block: PastedBlock): string {
  if (block.kind !== 'line' || block.style !== 'caption') return '';
  const text = captionText(block.runs) ?? '';
  return OF_PICTURE.test(text) || lengthOf(text) > CAPTION_LIMIT ? '' : text;
}

/** In letters. */
const LONGEST_CAPTION = 400;

/** What is directly below a picture and says so by its style, its first word or its look. */
function withPictureCaptions(blocks: PastedBlock[]): PastedBlock[] {
  const captioned: PastedBlock[] = [];
  for (const block of blocks) {
    const last = captioned.at(-1);
    const isCaption = last?.kind === 'figure' && last.runs.length === 0 && isCaptionOfPicture(block);
    if (isCaption && block.kind === 'line') captioned.splice(-1, 1, { ...last, runs: block.runs });
    else captioned.push(block);
  }
  return captioned;
}

function isCaptionOfPicture(block: PastedBlock): boolean {
  if (block.kind !== 'line' || block.level > 0) return false;
  const text = plainText(block.runs) ?? '';
  if (text === '' || text.length > LONGEST_CAPTION) return false;
  if (block.style === 'caption' || OF_PICTURE.test(text)) return true;
  return block.align === 'center' && block.runs.every((run) => run.isEm || run.text.trim() === '');
}

function isBareTable(block: PastedBlock | undefined): boolean {
  return block?.kind === 'table' && block.caption === '';
}

function isNoSecondRule({ kind }: PastedBlock, place: number, blocks: PastedBlock[]): boolean {
  return kind !== 'rule' || blocks[place - 1]?.kind !== 'rule';
}

function joinQuotes(blocks: PastedBlock[]): PastedBlock[] {
  const joined: PastedBlock[] = [];
  let quote: PastedBlock[] | undefined;
  for (const block of blocks) {
    if (block.kind !== 'line' || block.style !== 'quote') {
      quote = undefined;
      joined.push(block);
      continue;
    }
    if (!quote) {
      quote = [];
      joined.push({ kind: 'quote', blocks: quote });
    }
    quote.push({ ...block, style: '' });
  }
  return joined;
}
