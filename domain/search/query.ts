import { ok, type Result, refuse } from '#domain/base/result';
import { LONGEST_WORD, type SearchWord, wordsIn } from '#domain/search/words';

/** Words side by side in a query: in quotes they must stand so in the text, else they need not. */
type Segment = { words: SearchWord[]; isPhrase: boolean };

/** What a reader asks for. There is at least one segment, and none is empty. */
export type SearchQuery = {
  segments: Segment[];
  /** Words, or words in a row, that the text must not have. */
  excluded: SearchWord[][];
  /** Whether words beyond the limit were left out. */
  isCut: boolean;
};

export type QueryRefusal = 'empty' | 'too_short' | 'too_long' | 'only_exclusions';

/** UTF-16 units of a query at most; nobody types more, and a pasted page is not a question. */
export const LONGEST_QUERY = 1000;
/** Words that are searched for, and that are excluded; further ones are left out. */
export const MOST_WORDS = 16;

/** A phrase to its closing quote or the end, or what stands before the next space or quote; each may be excluded. */
const PART =
  /(?<=^|\s)(?<minus>-)?(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<plain>[^\s"“”„«»]+))|["“”„«»](?<late>[^"“”„«»]*)["“”„«»]?|(?<rest>[^\s"“”„«»]+)/gu;

/**
 * Reads what was typed into the search field; every text is read or refused, none throws. Phrases stand in quotes
 * (straight, curly or «»; the last may stay open), `-word` and `-"phrase"` exclude, all else only separates words.
 * A query is too short that has one letter or digit in all, too long beyond 1000 characters or with a word beyond 40
 * letters; of more than 16 words the first 16 count.
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

/** The words asked for, in their order. */
export function wordsOf({ segments }: SearchQuery): SearchWord[] {
  return segments.flatMap(({ words }) => words);
}

/** Gathers the parts of a query up to its limits. */
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
