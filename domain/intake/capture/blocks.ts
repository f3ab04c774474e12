import { normalizeText } from '#domain/base/text';

/** A piece of a captured page: a paragraph's words, or a picture's place. */
export type Block =
  /** `isIndented`: pasted with leading blanks, as Word does; `isCaption`: marked up as one. */
  { kind: 'text'; text: string; isIndented: boolean; isCaption?: boolean } | { kind: 'picture'; alt: string };

/** Blanks that pasting leaves behind: spaces, tabs, no-break and zero-width spaces. */
const BLANKS = /[\s\u00a0\u200b\ufeff]+/g;

/** The words of a line, NFC, with every run of blanks as one space. */
export function cleanText(text: string): string {
  return normalizeText(text).replace(BLANKS, ' ').trim();
}

/** Text as saved from a browser: a line a block; blank lines separate. */
export function blocksOfText(text: string): Block[] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => cleanText(line) !== '')
    .map((line) => ({ kind: 'text', text: cleanText(line), isIndented: isIndented(line) }));
}

/** Two blanks or more, or a tab, before the first word. */
export function isIndented(line: string): boolean {
  return /^(?:[ \u00a0\u2000-\u200a\u3000]{2,}|[ \u00a0]*\t)/.test(line.replace(/^[\ufeff\u200b]+/, ''));
}
