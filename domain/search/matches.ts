import type { SearchQuery } from '#domain/search/query';
import { isAccented, type SearchWord, spelling, wordsIn } from '#domain/search/words';

export type Term = readonly SearchWord[];

/** UTF-16 offsets, and the index of the term. */
export type Match = { start: number; end: number; term: number; isAsTyped: boolean };

type PlacedWord = SearchWord & { start: number; end: number };

/** Single words and whole phrases. */
export function termsOf({ segments }: SearchQuery): Term[] {
  return segments.flatMap(({ words, isPhrase }) => (isPhrase ? [words] : words.map((word) => [word])));
}

/**
 * Finds terms by whole syllables, in text order, ignoring case, marks and normal form: `to quoc` matches `Tổ quốc`, but
 * not the `to` of `toàn`. Drops chance matches, see `withoutChance`.
 */
export function findMatches(text: string, terms: readonly Term[]): Match[] {
  const words = placeWords(text);
  const byFirst = Map.groupBy(terms.keys(), (index) => terms[index]?.[0]?.folded);
  const matches = words.flatMap((word, place) =>
    (byFirst.get(word.folded) ?? []).flatMap((index) => {
      const term = terms[index] as Term;
      const found = words.slice(place, place + term.length);
      if (!term.every(({ folded }, offset) => found[offset]?.folded === folded)) return [];
      return [{ start: word.start, end: found.at(-1)?.end ?? word.end, term: index, isAsTyped: isSpelt(found, term) }];
    }),
  );
  return withoutChance(text, matches, terms);
}

/**
 * Drops matches not spelt as typed: those of an accented term that has one as typed elsewhere, and lone ones of a term
 * that stands beside its neighbour term elsewhere.
 */
function withoutChance(text: string, matches: Match[], terms: readonly Term[]): Match[] {
  const typed = new Set(matches.filter(({ isAsTyped }) => isAsTyped).map(({ term }) => term));
  const meant = matches.filter(
    ({ term, isAsTyped }) => isAsTyped || !typed.has(term) || !terms[term]?.some(isAccented),
  );
  const beside = new Set(
    meant.flatMap((match, place) => {
      const next = meant[place + 1];
      return next?.term === match.term + 1 && text.slice(match.end, next.start).trim() === '' ? [match, next] : [];
    }),
  );
  const besideTerms = new Set([...beside].map(({ term }) => term));
  return meant.filter((match) => match.isAsTyped || beside.has(match) || !besideTerms.has(match.term));
}

/** Offsets include detached marks. */
function placeWords(text: string): PlacedWord[] {
  const read = new Map<string, SearchWord | undefined>();
  const placed: PlacedWord[] = [];
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:\p{Cf}+[\p{L}\p{N}\p{M}]+)*/gu)) {
    if (!read.has(written)) read.set(written, wordsIn(written)[0]);
    const word = read.get(written);
    if (word) placed.push({ typed: word.typed, folded: word.folded, start: index, end: index + written.length });
  }
  return placed;
}

function isSpelt(found: Term, term: Term): boolean {
  return found.every((word, place) => {
    const asked = term[place] as SearchWord;
    return word.typed === asked.typed || spelling(word) === spelling(asked);
  });
}
