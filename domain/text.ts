import { withoutEnd } from '#domain/trailing';
/**
 * Text as it is stored: NFC, so that equal-looking words are equal, and without what PostgreSQL and XML cannot hold: halves
 * of characters, and control characters other than tab and line end.
 */
export function normalizeText(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '').normalize('NFC');
}

/**
 * The form in which text is compared by slugs and by search: lower case, without diacritics, `đ` as `d`.
 * NFD and NFC input, `hoà`/`hòa` and `Uỷ`/`Ủy` fold to the same string.
 */
export function fold(text: string): string {
  return normalizeText(text).toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Cuts `text` at a word boundary to at most `limit` UTF-16 units, an ellipsis included. */
export function excerpt(text: string, limit = 220): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${withoutEnd(cut.slice(0, space > limit / 2 ? space : cut.length), /[\s,;:.–-]/u)}…`;
}
