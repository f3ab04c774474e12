import { convertLegacyText, UNICODE_ONLY } from '#domain/base/legacy-letters';
import { isVietnameseSyllable } from '#domain/base/vietnamese-syllable';

/** Includes legacy letters. */
const WORD = /[\p{L}\p{M}\p{N}\u00a1-\u00bf\u00d7\u00f7]+/gu;

/** In legacy text (TCVN3) U+00AD is the letter `ư`; it stays where it makes a Vietnamese syllable. */
export function withoutSoftHyphens(text: string): string {
  if (!text.includes('\u00ad')) return text;
  if (isUnicode(text)) return text.replaceAll('\u00ad', '');
  return text.replace(WORD, (word) => (isSyllable(word) ? word : word.replaceAll('\u00ad', '')));
}

/** Whether a letter or a word cannot be legacy text. */
function isUnicode(text: string): boolean {
  if (UNICODE_ONLY.test(text)) return true;
  const words = text.match(WORD) ?? [];
  return words.some((word) => {
    const isVietnamese = /[\u00c0-\u00ff]/.test(word) && isVietnameseSyllable(word.replaceAll('\u00ad', ''));
    return isVietnamese && !isSyllable(word, word);
  });
}

/** Whether conversion makes it a syllable other than `but`. */
function isSyllable(word: string, but?: string): boolean {
  const converted = convertLegacyText(word, 'tcvn3');
  return converted !== but && isVietnameseSyllable(converted);
}
