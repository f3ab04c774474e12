import { withoutEnd } from '#domain/base/trailing';
/**
 * Text as it is stored: NFC, so that equal-looking words are equal, and without what PostgreSQL and XML cannot hold: halves
 * of characters, and control characters other than tab and line end.
 */
export function normalizeText(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '').normalize('NFC');
}

/** Letters that look like `đ`, which old converters and keyboards put in its place: of Icelandic (U+00F0) and Ewe (U+0256). */
const LIKE_D = /[\u00f0\u0256]/g;

/**
 * Text in lower case as it is meant, whatever letters it is drawn with: full-width, bold and raised ones (`m²`, `CO₂`) are plain
 * (NFKC), what looks like `đ` is one, and what nobody sees is not there.
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
 * The form in which text is compared by slugs and by search: lower case, without diacritics, `đ` as `d`.
 * NFD and NFC input, `hoà`/`hòa` and `Uỷ`/`Ủy` fold to the same string.
 */
export function fold(text: string): string {
  return plainLetters(normalizeText(text)).replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Cuts `text` at a word boundary to at most `limit` UTF-16 units, an ellipsis included; no letter is cut from its marks or in halves. */
export function excerpt(text: string, limit = 220): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  let end = limit - 1;
  while (end > 0 && GOES_ON.test(line.slice(end, end + 2))) end -= 1;
  const space = line.lastIndexOf(' ', end - 1);
  return `${withoutEnd(line.slice(0, space > limit / 2 ? space : end), /[\s,;:.–-]/u)}…`;
}

/** What belongs to the letter before it. */
const GOES_ON = /^[\p{M}\udc00-\udfff\u200d]/u;
