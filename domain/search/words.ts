import { fold, plainLetters } from '#domain/base/text';

/** A word of a text or a query: in lower case and plain letters as it was written, and without its accents. */
export type SearchWord = { typed: string; folded: string };

/** Letters of the longest word that is looked at; what is longer is cut, alike in texts and in queries. */
export const LONGEST_WORD = 40;

/** Marks of the five tones. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Words come again and again: each is folded once. Emptied when full, so that no text fills the memory. */
const known = new Map<string, SearchWord>();
const MOST_KNOWN = 50_000;

/**
 * The words of a text in their order: runs of letters, digits and their marks. All else, operators and control
 * characters too, only separates. A Vietnamese syllable is a word.
 */
export function wordsIn(text: string): SearchWord[] {
  return (plainLetters(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(wordOf).filter(isWord);
}

/** How a word is accented, wherever its tone is written: equal for `hoà` and `hòa`, for `uỷ` and `ủy`. */
export function spelling({ typed }: SearchWord): string {
  const letters = typed.normalize('NFD');
  const tones = letters.match(TONES);
  return tones ? letters.replace(TONES, '').normalize('NFC') + tones.join('') : typed;
}

/** Whether it was written with accents, so that its spelling says more than its letters. */
export function isAccented(word: SearchWord): boolean {
  return word.typed !== word.folded;
}

function wordOf(written: string): SearchWord {
  const found = known.get(written);
  if (found) return found;
  const typed = [...written].slice(0, LONGEST_WORD).join('').normalize('NFC');
  const word = { typed, folded: fold(typed) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(written, word);
  return word;
}

/** Marks alone are no word. */
function isWord({ folded }: SearchWord): boolean {
  return folded !== '';
}
