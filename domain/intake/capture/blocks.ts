import { normalizeText } from '#domain/base/text';

export type Block =
  /** `isIndented`: with leading blanks, as Word pastes them. */
  { kind: 'text'; text: string; isIndented: boolean; isCaption?: boolean } | { kind: 'picture'; alt: string };

const BLANKS = /[\s\u00a0\u200b\ufeff]+/g;

/** The line in NFC, trimmed, each run of blanks as one space. */
export function cleanText(text: string): string {
  return normalizeText(text).replace(BLANKS, ' ').trim();
}

export function blocksOfText(text: string): Block[] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => cleanText(line) !== '')
    .map((line) => ({ kind: 'text', text: cleanText(line), isIndented: isIndented(line) }));
}

export function isIndented(line: string): boolean {
  return /^(?:[ \u00a0\u2000-\u200a\u3000]{2,}|[ \u00a0]*\t)/.test(line.replace(/^[\ufeff\u200b]+/, ''));
}
