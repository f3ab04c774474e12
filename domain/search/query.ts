import { ok, type Result, refuse } from '#domain/base/result';
import { LONGEST_WORD, type SearchWord, wordsIn } from '#domain/search/words';

/** Adjacent words; those of a phrase must be adjacent in the text, too. */
type Segment = { words: SearchWord[]; isPhrase: boolean };

/** There is at least one segment, and none is empty. */
export type SearchQuery = {
  segments: Segment[];
  excluded: SearchWord[][];
  isCut: boolean;
};

export type QueryRefusal = 'empty' | 'too_short' | 'too_long' | 'only_exclusions';

/** In UTF-16 units. */
export const LONGEST_QUERY = 1000;
/** The limit of words searched for, and of words excluded. */
export const MOST_WORDS = 16;

/** A phrase to its closing quote or the end, or text to the next space or quote; `-` excludes. */
const PART =
  /(?<=^|\s)(?<minus>-)?(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<plain>[^\s"“”„«»]+))|["“”„«»](?<late>[^"“”„«»]*)["“”„«»]?|(?<rest>[^\s"“”„«»]+)/gu;

/**
 * Parses the search field; never throws. Quotes (straight, curly or «»; the last may stay open) mark phrases, `-word`
 * and `-"phrase"` exclude, all else separates words. Too short: one letter or digit in all. Too long: over 1000 UTF-16
 * units, or a word of 40 letters or more. Words beyond 16 are dropped.
 */
export function parseSearchQuery(text: string): Result<SearchQuery, QueryRefusal> {
  if (text.length > LONGEST_QUERY * 4) return refuse('too_long');
  const typed = text.normalize('NFC');
  if (typed.length > LONGEST_QUERY) return refuse('too_long');

  const reader = new QueryReader();
  for (const { groups = {} } of typed.matchAll(PART)) {
    const phrase = groups['phrase'] ?? groups['late'];
    const words = wordsIn(phrase ?? groups['plain'] ?? groups['rest'] ?? '');
    if (words.some(({ folded }) => folded.length >= LONGEST_WORD)) return refuse('too_long');
    if (groups['minus']) reader.exclude(words);
    else reader.ask(words, phrase !== undefined);
  }
  return reader.result();
}

export function wordsOf({ segments }: SearchQuery): SearchWord[] {
  return segments.flatMap(({ words }) => words);
}

class QueryReader {
  readonly #query: SearchQuery = { segments: [], excluded: [], isCut: false };

  ask(words: SearchWord[], isPhrase: boolean): void {
    const kept = this.#cut(words, wordsOf(this.#query).length);
    const last = this.#query.segments.at(-1);
    if (last && !last.isPhrase && !isPhrase) last.words.push(...kept);
    else if (kept.length > 0) this.#query.segments.push({ words: kept, isPhrase });
  }

  exclude(words: SearchWord[]): void {
    const kept = this.#cut(words, this.#query.excluded.flat().length);
    if (kept.length > 0) this.#query.excluded.push(kept);
  }

  result(): Result<SearchQuery, QueryRefusal> {
    const letters = wordsOf(this.#query).reduce((sum, { folded }) => sum + folded.length, 0);
    if (letters === 0) return refuse(this.#query.excluded.length > 0 ? 'only_exclusions' : 'empty');
    return letters === 1 ? refuse('too_short') : ok(this.#query);
  }

  #cut(words: SearchWord[], used: number): SearchWord[] {
    const kept = words.slice(0, Math.max(0, MOST_WORDS - used));
    if (kept.length < words.length) this.#query.isCut = true;
    return kept;
  }
}
