import { UNICODE_ONLY } from '#domain/base/legacy-codes';
import { detectLegacyEncoding } from '#domain/base/legacy-encoding';
import { converted, isVietnameseWord, type LegacyWord, wordsOf } from '#domain/base/legacy-words';

const SOFT_HYPHEN = '\u00ad';

/**
 * In legacy text (TCVN3) U+00AD is the letter `ư`. It stays in words of a text that is TCVN3, and where it makes a
 * Vietnamese word of a text that may be.
 */
export function withoutSoftHyphens(text: string): string {
  return withoutSoftHyphensIn([text]).join('');
}

/** The same for the parts of one line, which are judged together. */
export function withoutSoftHyphensIn(parts: string[]): string[] {
  if (!parts.some((part) => part.includes(SOFT_HYPHEN))) return parts;
  const letters = new Set(
    wordsWithLetter(parts.join('')).flatMap(({ word, at }) => word.split('').map((_, place) => at + place)),
  );
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += part.length;
    return part.replace(/\u00ad/g, (code, place: number) => (letters.has(start + place) ? code : ''));
  });
}

/** Those in which U+00AD is a letter. */
function wordsWithLetter(text: string): LegacyWord[] {
  const words = wordsOf(text, 'tcvn3');
  const withCode = words.filter(({ word }) => word.includes(SOFT_HYPHEN));
  if (detectLegacyEncoding(text) === 'tcvn3') return withCode.filter(({ word }) => /[A-Za-z]/.test(word));
  return isUnicode(words) ? [] : withCode.filter(isVietnamese);
}

/** Whether a letter or a word cannot be legacy text. */
function isUnicode(words: LegacyWord[]): boolean {
  return words.some((given) => {
    if (UNICODE_ONLY.test(given.word)) return true;
    const word = given.word.replaceAll(SOFT_HYPHEN, '');
    const isNow = /[\u00c0-\u00ff]/.test(word) && isVietnameseWord(word);
    return isNow && (converted(given, 'tcvn3') === given.word || !isVietnamese(given));
  });
}

function isVietnamese(word: LegacyWord): boolean {
  return isVietnameseWord(converted(word, 'tcvn3'));
}
