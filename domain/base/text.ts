import { withoutEnd } from '#domain/base/trailing';
/**
 * Text as stored: NFC, so that equal-looking words are equal, without what PostgreSQL and XML cannot hold: lone
 * surrogates, and control characters other than tab and line end.
 */
export function normalizeText(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '').normalize('NFC');
}

/** Icelandic (U+00F0) and Ewe (U+0256) letters that old converters and keyboards write for `đ`. */
const LIKE_D = /[\u00f0\u0256]/g;

/**
 * Lower case; plain letters for full-width, bold and raised ones (NFKC), `đ` for its look-alikes; nothing invisible.
 */
export function plainLetters(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(LIKE_D, 'đ')
    .normalize('NFC');
}

/**
 * The form that slugs and search compare: lower case, no diacritics, `đ` as `d`. NFD and NFC, `hoà` and `hòa` fold
 * alike.
 */
export function fold(text: string): string {
  return plainLetters(normalizeText(text)).replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Cuts at a word boundary to at most `limit` UTF-16 units with the ellipsis; never splits a letter. */
export function excerpt(text: string, limit = 220): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  let end = limit - 1;
  while (end > 0 && GOES_ON.test(line.slice(end, end + 2))) end -= 1;
  const space = line.lastIndexOf(' ', end - 1);
  return `${withoutEnd(line.slice(0, space > limit / 2 ? space : end), /[\s,;:.–-]/u)}…`;
}

/** Belongs to the letter before. */
const GOES_ON = /^[\p{M}\udc00-\udfff\u200d]/u;

/** In the order of Vietnamese letters, as no index of the database has them. */
export function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'vi');
}
