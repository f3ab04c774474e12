import { type SearchQuery, wordsOf } from '#domain/search/query';
import { type SearchWord, wordsIn } from '#domain/search/words';

/**
 * Those whose title has every word of the query and nothing that it excludes, in any order and without accents, case and
 * punctuation; the last word may be half typed. The same title first, then titles that begin with the query, else in the
 * order given.
 */
export function bestNamed<T extends { title: string }>(places: readonly T[], query: SearchQuery, most: number): T[] {
  const asked = folded(wordsOf(query));
  const excluded = query.excluded.map((words) => ` ${folded(words).join(' ')} `);
  return places
    .map((place) => ({ place, title: folded(wordsIn(place.title)) }))
    .filter(({ title }) => !excluded.some((words) => ` ${title.join(' ')} `.includes(words)))
    .map(({ place, title }) => ({ place, rank: rankOf(title, asked) }))
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
    const at = isLast ? left.findIndex((one) => one.startsWith(word)) : left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function folded(words: SearchWord[]): string[] {
  return words.map((word) => word.folded);
}
