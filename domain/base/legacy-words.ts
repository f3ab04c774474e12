import { type LegacyEncoding, lettersOf, UNICODE_ONLY } from '#domain/base/legacy-codes';
import { isVietnameseSyllable } from '#domain/base/vietnamese-syllable';

export type LegacyWord = { word: string; at: number };

/** TCVN3 uses these signs as letters. */
const TCVN3_WORD = /[\p{L}\p{M}\p{N}¡-©«-®¶-¹»-¾×÷]+/gu;
const VNI_WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Every run of letters, digits and letters' codes. */
export function wordsOf(line: string, encoding: LegacyEncoding): LegacyWord[] {
  const matches = line.matchAll(encoding === 'tcvn3' ? TCVN3_WORD : VNI_WORD);
  return Array.from(matches, ({ 0: word, index }) => ({ word, at: index }));
}

/**
 * Those of a line that its encoding may concern: without addresses, code, letters of Unicode, quotation marks, units,
 * and signs that are no part of a word (`§ 5`, `3×4`, `Acme®`).
 */
export function legacyWords(line: string, encoding: LegacyEncoding): LegacyWord[] {
  const words = Array.from(line.matchAll(/\S+/g))
    .filter(([token]) => !isTechnical(token))
    .flatMap(({ 0: token, index }) => wordsOf(token, encoding).map(({ word, at }) => ({ word, at: index + at })))
    .filter(({ word }) => !UNICODE_ONLY.test(word));
  if (encoding === 'vni') return words;
  const isQuoting = hasQuotes(line);
  return words
    .map((word) => (isQuoting ? withoutQuotes(word) : word))
    .map(withoutEndSign)
    .filter(({ word, at }) => word !== '' && !isSign(word, around(line, at, word.length)));
}

/** Also names of the highlands, which Vietnamese spelling does not have: `Đắk`, `Krông`. */
export function isVietnameseWord(word: string): boolean {
  if (isVietnameseSyllable(word)) return true;
  const highland = word.replace(/^[bdđghkmps](?=[lr])/i, '').replace(/k$/i, 'ng');
  return highland !== word && isVietnameseSyllable(highland);
}

export function converted({ word }: Pick<LegacyWord, 'word'>, encoding: LegacyEncoding): string {
  const text = lettersOf(word, encoding).map(({ result }) => result);
  return text.join('').normalize('NFC');
}

function isTechnical(token: string): boolean {
  return /:\/\/|@|^\W*www\.|\.(?:vn|com|net|org|edu|gov)\b|[_\\={}<>]/i.test(token);
}

/** Opening and closing, in the French and in the German way. */
const QUOTES = [
  [/(?<![\p{L}\p{N}])«/u, /\S»(?![\p{L}\p{N}])/u],
  [/(?<![\p{L}\p{N}])»/u, /\S«(?![\p{L}\p{N}])/u],
] as const;

function hasQuotes(line: string): boolean {
  return QUOTES.some(([first, last]) => {
    const opening = line.search(first);
    return opening >= 0 && last.test(line.slice(opening + 1));
  });
}

function withoutQuotes({ word, at }: LegacyWord): LegacyWord {
  const inner = word.replace(/^[«»]/, '');
  return { word: inner.replace(/[«»]$/, ''), at: at + word.length - inner.length };
}

/** A sign of trade or of a note behind a word that is whole without it. */
function withoutEndSign(given: LegacyWord): LegacyWord {
  const { word } = given;
  if (!/[®©¹]$/.test(word.slice(-1)) || !/[A-Za-z]/.test(word)) return given;
  return isVietnameseWord(converted(given, 'tcvn3')) ? given : { ...given, word: word.slice(0, -1) };
}

/** Letters' codes that are words by themselves: `«` is `ô`, `µ` is `à`. */
const LONE_WORDS = /^[«µ¸¹¶ª£¤]$/;
const UNITS = /^[µ\u03bc](?:m|g)$/;
const UNITS_AFTER_NUMBER = /^[µ\u03bc](?:|[lLsAVFWHMNJ]|Pa|Sv|mol)$/;

function around(line: string, at: number, length: number) {
  return { before: line.slice(Math.max(0, at - 8), at), after: line.slice(at + length, at + length + 2) };
}

function isSign(word: string, { before, after }: { before: string; after: string }): boolean {
  if (UNITS.test(word) || /^\d+[µ\u03bc][A-Za-z]{0,3}$/.test(word)) return true;
  if (UNITS_AFTER_NUMBER.test(word) && /\d\s?$/.test(before)) return true;
  if (/[A-Za-zÀ-ÖØ-öø-ÿ]/.test(word)) return false;
  if (/\d/.test(word) || /^\s?\d/.test(after)) return true;
  if (word === '®') return !/[®§]iÓm\s$/.test(before) && !after.startsWith(')');
  return word.length === 1 && (/\d\s?$/.test(before) || !LONE_WORDS.test(word));
}
