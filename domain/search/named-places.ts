import { wordsIn } from '#domain/search/words';

/**
 * Those whose title has every word of the query, in any order and without accents, case and punctuation; the last word may
 * be half typed. The same title first, then titles that begin with the query, else in the order given. None for one letter.
 */
export function bestNamed<T extends { title: string }>(places: readonly T[], query: string, most: number): T[] {
  const asked = foldedWords(query);
  if (asked.join('').length < 2) return [];
  return places
    .map((place) => ({ place, rank: rankOf(foldedWords(place.title), asked) }))
    .filter(({ rank }) => rank < UNLIKE)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ place }) => place);
}

const UNLIKE = 3;

function rankOf(title: string[], asked: string[]): number {
  const [whole, begun] = [title.join(' '), asked.join(' ')];
  if (whole === begun) return 0;
  if (whole.startsWith(begun)) return 1;
  return hasAll(title, asked) ? 2 : UNLIKE;
}

/** A word asked for twice must stand there twice. */
function hasAll(title: string[], asked: string[]): boolean {
  const left = [...title];
  return asked.every((word, index) => {
    const isLast = index === asked.length - 1;
    const at = left.findIndex((one) => (isLast ? one.startsWith(word) : one === word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function foldedWords(text: string): string[] {
  return wordsIn(text).map(({ folded }) => folded);
}
