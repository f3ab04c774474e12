import { fold, plainLetters } from '#domain/base/text';

/** `typed`: in lower case and plain letters; `folded`: without accents, too. */
export type SearchWord = { typed: string; folded: string };

/** In letters; longer words are cut, in texts and queries alike. */
export const LONGEST_WORD = 40;

/** Combining marks of the five tones. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const spellings = new WeakMap<SearchWord, string>();

/** A cache of folded words, cleared when full to bound memory. */
const known = new Map<string, SearchWord>();
const MOST_KNOWN = 50_000;

/** The words in order: runs of letters, digits and marks. A Vietnamese syllable is a word. */
export function wordsIn(text: string): SearchWord[] {
  return (plainLetters(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(wordOf).filter(isWord);
}

/** A form that ignores where the tone is written: `hoà` equals `hòa`, `uỷ` equals `ủy`. */
export function spelling(word: SearchWord): string {
  const spelt = spellings.get(word) ?? spellingOf(word.typed);
  spellings.set(word, spelt);
  return spelt;
}

function spellingOf(typed: string): string {
  const letters = typed.normalize('NFD');
  const tones = letters.match(TONES);
  return tones ? letters.replace(TONES, '').normalize('NFC') + tones.join('') : typed;
}

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

function isWord({ folded }: SearchWord): boolean {
  return folded !== '';
}
