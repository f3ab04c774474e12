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
  const quotes = quotesIn(line);
  return words
    .map((word) => withoutQuotes(word, quotes))
    .map(withoutEndSign)
    .filter(({ word, at }) => word !== '' && !isSign(word, around(line, at, word.length)));
}

/** Also names of the highlands, which Vietnamese spelling does not have: `Đắk`, `Krông`. */
export function isVietnameseWord(word: string): boolean {
  if (isVietnameseSyllable(word)) return true;
  const highland = word.replace(/^[bdđghkmps](?=[lr])/i, '').replace(/k$/i, 'ng');
  return highland !== word && isVietnameseSyllable(highland);
}

/** Longer words of capitals with `Đ` are words of other languages: `ESPAÑA`. */
const LONGEST_ABBREVIATION = 5;

/** Capitals that are no word: `QĐ`, `BKHĐT`. */
export function isAbbreviation(word: string): boolean {
  return word.length <= LONGEST_ABBREVIATION && /^\p{Lu}{2,}$/u.test(word) && !isVietnameseWord(word);
}

/** A code that is a letter in no other language. */
export const TCVN3_SIGN = /[¡-®µ-¹»-¾×÷]/;

export function converted({ word }: Pick<LegacyWord, 'word'>, encoding: LegacyEncoding): string {
  const text = lettersOf(word, encoding).map(({ result }) => result);
  return text.join('').normalize('NFC');
}

function isTechnical(token: string): boolean {
  return /:\/\/|@|^\W*www\.|\.(?:vn|com|net|org|edu|gov)\b|[_\\={}<>]/i.test(token);
}

/**
 * The places of `«` and `»` that are quotation marks, in the French or in the German way. No word begins or ends in
 * `ằ` (`»`); the nearest `«` before it that may begin a word is the other mark, all others are `ô`.
 */
function quotesIn(line: string): Set<number> {
  const quotes = new Set<number>();
  let french: number | undefined;
  let german: number | undefined;
  for (const { 0: mark, index } of line.matchAll(/[«»]/g)) {
    const isAfter = isOfWord(line[index - 1]);
    const isBefore = isOfWord(line[index + 1]);
    if (mark === '«' && !isAfter) french = index;
    else if (mark === '«' && !isBefore && german !== undefined) {
      quotes.add(german).add(index);
      german = undefined;
    } else if (mark === '»' && !isBefore) {
      quotes.add(french ?? index).add(index);
      french = undefined;
    } else if (mark === '»' && !isAfter) german = index;
  }
  return quotes;
}

function isOfWord(letter = ' '): boolean {
  return /[\p{L}\p{M}\p{N}¡-ª\u00ad-¹¼-¾×÷]/u.test(letter);
}

function withoutQuotes({ word, at }: LegacyWord, quotes: Set<number>): LegacyWord {
  const start = quotes.has(at) ? 1 : 0;
  const end = word.length - (quotes.has(at + word.length - 1) ? 1 : 0);
  return { word: word.slice(start, end), at: at + start };
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
