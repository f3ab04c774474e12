import { convertLegacyText, UNICODE_ONLY } from '#domain/base/legacy-letters';
import { isVietnameseSyllable } from '#domain/base/vietnamese-syllable';

/** A run of letters and figures, legacy ones too, with the marks between them. */
const WORD = /[\p{L}\p{M}\p{N}\u00a1-\u00bf\u00d7\u00f7]+/gu;

/**
 * The text without soft hyphens, which nobody sees; but in text of before Unicode (TCVN3) U+00AD is the letter `ư`, and stays
 * where it makes a Vietnamese syllable.
 */
export function withoutSoftHyphens(text: string): string {
  if (!text.includes('\u00ad')) return text;
  if (isUnicode(text)) return text.replaceAll('\u00ad', '');
  return text.replace(WORD, (word) => (isSyllable(word) ? word : word.replaceAll('\u00ad', '')));
}

/** Whether a letter or a word shows that it is none of before Unicode. */
function isUnicode(text: string): boolean {
  if (UNICODE_ONLY.test(text)) return true;
  const words = text.match(WORD) ?? [];
  return words.some((word) => {
    const isVietnamese = /[\u00c0-\u00ff]/.test(word) && isVietnameseSyllable(word.replaceAll('\u00ad', ''));
    return isVietnamese && !isSyllable(word, word);
  });
}

/** Whether it is a syllable when converted, and another text than `but`. */
function isSyllable(word: string, but?: string): boolean {
  const converted = convertLegacyText(word, 'tcvn3');
  return converted !== but && isVietnameseSyllable(converted);
}
