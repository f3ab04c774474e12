import { WORDED } from '#domain/article/body-schema';
import { fieldsWhere } from '#domain/article/fields';
import { canonical, type Manuscript } from '#domain/article/manuscript';
import { parseBody } from '#domain/article/parsed-body';
import type { LegacyEncoding, Letter } from '#domain/base/legacy-codes';
import type { FontsOfLines } from '#domain/intake/legacy-fonts';
import { type ConvertedLine, convertLines } from '#domain/intake/legacy-lines';

/** The text of a block (a paragraph, a cell, a caption, a field …) before and after. */
export type LegacyChange = { before: string; after: string; encoding: LegacyEncoding };
export type Conversion = { from: Manuscript; to: Manuscript; changes: LegacyChange[] };

/** Part of a block between two line breaks, and how to replace it. */
type Line = { block: object; text: string; write: (letters: Letter[]) => void };

type Part = { type: string; text?: string; attrs?: object; content?: Part[] };

const FIELDS = fieldsWhere('isConverted', true);

/**
 * Converts the fields with `isConverted`, block by block and only where needed (`convertLines`). Each field is a source
 * by itself, and so is the body.
 */
export function convertLegacyManuscript(from: Manuscript, fonts?: FontsOfLines): Conversion {
  const to = structuredClone(from);
  const sources = FIELDS.flatMap((name) => sourcesOf(to, name));
  const converted = convertLines(
    sources.map((lines) => lines.map(({ text }) => text)),
    fonts,
  );
  const changes = sources.flatMap((lines, source) => changesOf(lines, converted[source] ?? []));
  for (const [source, lines] of sources.entries())
    for (const [place, { write }] of lines.entries()) {
      const { letters } = converted[source]?.[place] ?? {};
      if (letters) write(letters);
    }
  if (changes.length > 0) Object.assign(to, { tags: [...new Set(to.tags)], body: parseBody(to.body) });
  return { from, to, changes };
}

/** Puts back what was converted, in fields and blocks that are still as the conversion left them. */
export function undoLegacyConversion(now: Manuscript, { from, to }: Conversion): Manuscript {
  const fields = FIELDS.filter((name) => name !== 'body' && canonical(now[name]) === canonical(to[name]));
  const before = Map.groupBy(blocksOf(to.body.content as Part[]).entries(), ([, block]) => wordsOf(block));
  const old = blocksOf(from.body.content as Part[]);
  const body = structuredClone(now.body);
  for (const block of blocksOf(body.content as Part[])) {
    const [place = -1] = before.get(wordsOf(block))?.shift() ?? [];
    const given = old[place];
    if (given?.content) block.content = structuredClone(given.content);
    if (block.attrs && given?.attrs) Object.assign(block.attrs, wordedOf(given.attrs));
  }
  return { ...now, ...Object.fromEntries(fields.map((name) => [name, from[name]])), body };
}

function sourcesOf(manuscript: Manuscript, name: (typeof FIELDS)[number]): Line[][] {
  const value = manuscript[name];
  if (typeof value === 'string') return [[lineOf(value, (text) => Object.assign(manuscript, { [name]: text }))]];
  if (Array.isArray(value)) {
    return value.map((tag, place) => [
      lineOf(tag, (text) => {
        value[place] = text;
      }),
    ]);
  }
  return value ? [linesOf(value.content as Part[])] : [];
}

function lineOf(text: string, write: (text: string) => void): Line {
  return { block: {}, text, write: (letters) => write(textOf(letters)) };
}

function linesOf(parts: Part[]): Line[] {
  return parts.flatMap((part) => {
    const attrs = part.attrs ?? {};
    const worded = Object.entries(wordedOf(attrs)).map(([name, value]) =>
      lineOf(value, (text) => Object.assign(attrs, { [name]: text })),
    );
    return [...worded, ...linesOfText(part), ...linesOf((part.content ?? []).filter(({ type }) => type !== 'text'))];
  });
}

/** Marks split a line into several texts. */
function linesOfText(block: Part): Line[] {
  const lines: Part[][] = [[]];
  for (const part of block.content ?? []) {
    if (part.type === 'hardBreak') lines.push([]);
    else if (part.type === 'text') lines.at(-1)?.push(part);
  }
  return lines.filter((texts) => texts.length > 0).map((texts) => lineOfTexts(block, texts));
}

function lineOfTexts(block: Part, texts: Part[]): Line {
  function write(letters: Letter[]) {
    const parts: Letter[][] = texts.map(() => []);
    let place = 0;
    let left = texts[0]?.text?.length ?? 0;
    for (const letter of letters) {
      while (left <= 0 && place < texts.length - 1) left += texts[++place]?.text?.length ?? 0;
      parts[place]?.push(letter);
      left -= letter.source.length;
    }
    for (const [place, part] of texts.entries()) part.text = textOf(parts[place] ?? []);
    block.content = block.content?.filter(({ type, text }) => type !== 'text' || text !== '') ?? [];
  }
  return { block, text: texts.map(({ text = '' }) => text).join(''), write };
}

function changesOf(lines: Line[], converted: ConvertedLine[]): LegacyChange[] {
  const blocks = new Map<object, LegacyChange>();
  for (const [place, { block, text }] of lines.entries()) {
    const { letters, encoding } = converted[place] ?? {};
    const known = blocks.get(block);
    if (!known && !encoding) continue;
    const after = letters ? textOf(letters) : text;
    if (known) blocks.set(block, { ...known, before: `${known.before} ${text}`, after: `${known.after} ${after}` });
    else if (encoding) blocks.set(block, { before: text, after, encoding });
  }
  return [...blocks.values()].filter(({ before, after }) => before.replaceAll('\u00ad', '') !== after);
}

/** Their number changes with a conversion: a word of two marks may become a letter of one. */
const LINE = new Set(['text', 'hardBreak']);

/** The blocks and footnotes, in order. */
function blocksOf(parts: Part[]): Part[] {
  return parts.flatMap((part) => {
    const inside = (part.content ?? []).filter(({ type }) => !LINE.has(type));
    return [part, ...blocksOf(inside)];
  });
}

function wordsOf({ type, content, attrs = {} }: Part): string {
  return canonical([type, content, wordedOf(attrs)]);
}

function wordedOf(attrs: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attrs).filter(([name, value]) => WORDED.has(name) && typeof value === 'string'),
  );
}

function textOf(letters: Letter[]): string {
  return letters
    .map(({ result }) => result)
    .join('')
    .normalize('NFC');
}
