import type { BodyDocument, BodyNode } from '#domain/article/body';
import { type Day, instantAt, isRealDay } from '#domain/base/calendar';
import { withoutEnd } from '#domain/base/trailing';
import { type Block, blocksOfText } from '#domain/intake/capture/blocks';
import { blocksOfHtml } from '#domain/intake/capture/html';
import { type Converted, inUnicode } from '#domain/intake/capture/unicode';
import { fontsOfHtml } from '#domain/intake/legacy-fonts';

export type CapturedArticle = {
  title: string;
  publishedAt: Date;
  body: BodyDocument;
  sourceName: string | null;
  /** Uncertain guesses, for a person to check. */
  doubts: Doubt[];
};

export type Doubt =
  | { kind: 'caption_by_shape'; text: string }
  | ({ kind: 'old_encoding' } & Converted)
  | { kind: 'no_source' }
  | { kind: 'no_end_mark' }
  | { kind: 'source_reworded'; text: string }
  | { kind: 'text_after_source'; text: string };

export type Unreadable = 'empty' | 'no_title' | 'no_date' | 'no_text';

type Result = { ok: true; article: CapturedArticle } | { ok: false; reason: Unreadable };

/** Matches `Thứ hai, ngày 20/02/2017 19h09'`, `20/02/2017 19:09` and `20-2-2017 | 19h09`. */
const DATE = /(?:^|\s)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:\D{1,12}(\d{1,2})\s*(?:h|:|giờ)\s*(\d{2})(?!\d))?/;
const SOURCE = /^\(?\s*(?:theo|nguồn)(?:\s*:)?\s+/iu;
const SOURCE_LIMIT = 120;

/** Titles of blocks after the article on portal pages. */
const AFTERWARDS =
  /^(tin cùng chuyên mục|tin liên quan|tin khác|các tin khác|liên kết web|thống kê truy cập|bình luận)/iu;

const CAPTION_LIMIT = 200;
const DATE_LINE_LIMIT = 80;

/** Reads a saved portal page, text or HTML. */
export function readCapturedPage(source: string): Result {
  const isHtml = /<(?:html|body|p|div|br|h[1-6])[\s/>]/i.test(source);
  const { blocks, converted } = isHtml
    ? inUnicode(blocksOfHtml(source), fontsOfHtml(source))
    : inUnicode(blocksOfText(source), new Map());
  const texts = blocks.filter((block) => block.kind === 'text');
  if (texts.length === 0) return { ok: false, reason: 'empty' };

  const dateAt = blocks.findIndex((block) => block.kind === 'text' && publicationOf(block.text) !== undefined);
  const publishedAt = blocks[dateAt]?.kind === 'text' ? publicationOf(blocks[dateAt].text) : undefined;
  if (!publishedAt) return { ok: false, reason: 'no_date' };

  const title = blocks.slice(0, dateAt).findLast((block) => block.kind === 'text')?.text;
  if (!title) return { ok: false, reason: 'no_title' };

  const { body, sourceName, doubts: guesses } = readBody(blocks.slice(dateAt + 1));
  if (body.length === 0) return { ok: false, reason: 'no_text' };
  const doubts = [...converted.map((one): Doubt => ({ kind: 'old_encoding', ...one })), ...guesses];
  return { ok: true, article: { title, publishedAt, body: { type: 'doc', content: body }, sourceName, doubts } };
}

function publicationOf(line: string): Date | undefined {
  if (line.length > DATE_LINE_LIMIT) return undefined;
  const found = DATE.exec(line);
  if (!found) return undefined;
  const [, day = '', month = '', year = '', hour = '0', minute = '00'] = found;
  const date: Day = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isRealDay(date) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return instantAt(date, `${hour.padStart(2, '0')}:${minute}`);
}

function readBody(blocks: Block[]) {
  const end = blocks.findIndex((block) => block.kind === 'text' && AFTERWARDS.test(block.text));
  const article = end === -1 ? blocks : blocks.slice(0, end);
  const doubts: Doubt[] = [];
  const sourceAt = article.findLastIndex(
    (block, place) => block.kind === 'text' && isSourceLine(block.text, place, article),
  );
  const sourceLine = article[sourceAt]?.kind === 'text' ? article[sourceAt].text : undefined;
  const sourceName = sourceLine ? nameIn(sourceLine) : null;
  if (!sourceName) doubts.push({ kind: 'no_source' });
  else if (sourceLine !== `Theo "${sourceName}"`) doubts.push({ kind: 'source_reworded', text: sourceLine ?? '' });

  const body: BodyNode[] = [];
  const hasIndents = usesIndents(article);
  for (const [place, block] of article.entries()) {
    if (place === sourceAt) continue;
    if (sourceAt !== -1 && place > sourceAt && block.kind === 'text') {
      doubts.push({ kind: 'text_after_source', text: block.text });
    }
    addBlock(body, block, { hasIndents, doubts });
  }
  const last = body.findLast((node) => node.type === 'paragraph');
  if (last && !/\.\/\.$/.test(last.content?.map((node) => (node.type === 'text' ? node.text : '')).join('') ?? '')) {
    doubts.push({ kind: 'no_end_mark' });
  }
  return { body, sourceName, doubts };
}

function isSourceLine(text: string, place: number, article: Block[]): boolean {
  return sourceIn(text) !== undefined && !/[.…]$/.test(text) && place >= article.length - 4;
}

function nameIn(line: string): string | null {
  const source = sourceIn(line)?.replace(/^["“”'«]+/u, '');
  return source ? withoutEnd(source, /["“”'»]/u).trim() || null : null;
}

/** The source that a line names; undefined for any other line. */
function sourceIn(line: string): string | undefined {
  const [before] = SOURCE.exec(line) ?? [];
  const source = before && line.slice(before.length).trimEnd().replace(/\)$/, '').trimEnd();
  return source && source.length >= 2 && source.length <= SOURCE_LIMIT ? source : undefined;
}

/** Whether most paragraphs are indented; a line without indent is then something else. */
function usesIndents(blocks: Block[]): boolean {
  const texts = blocks.filter((block) => block.kind === 'text');
  return texts.filter((block) => block.isIndented).length > texts.length / 2;
}

type Context = { hasIndents: boolean; doubts: Doubt[] };

function addBlock(body: BodyNode[], block: Block, { hasIndents, doubts }: Context): void {
  const before = body.at(-1);
  const opened = before?.type === 'figure' && !before.content ? before : undefined;
  if (block.kind === 'picture') {
    body.push({ type: 'figure', attrs: { mediaId: null, alt: block.alt } });
    return;
  }
  const content = [{ type: 'text' as const, text: block.text }];
  const isShort = block.text.length <= CAPTION_LIMIT;
  const isMarked = block.isCaption || (opened && isShort);
  const isByShape = hasIndents && !block.isIndented && isShort && body.length > 0;
  if (!isMarked && !isByShape) {
    body.push({ type: 'paragraph', content });
    return;
  }
  if (!isMarked || !block.isCaption) doubts.push({ kind: 'caption_by_shape', text: block.text });
  if (opened) opened.content = content;
  else body.push({ type: 'figure', attrs: { mediaId: null, alt: '' }, content });
}
