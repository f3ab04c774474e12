const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** In letters: each adds about 74 neighbours. */
const LONGEST = 12;

/** `articles` is the number of titles with the word. */
export type NearWord = { folded: string; written: string; slips: number; articles: number };

/** One slip weighs as much as a pair ten times rarer: pairs count twice. */
const SLIP = Math.log(100);

/** The folded words at one slip: a letter added, missing, wrong, or two swapped. */
export function neighboursOf(word: string): Set<string> {
  const near = new Set<string>();
  if (word.length > LONGEST) return near;
  for (let place = 0; place <= word.length; place++) {
    const [start, end] = [word.slice(0, place), word.slice(place)];
    for (const letter of LETTERS) {
      near.add(start + letter + end);
      if (end) near.add(start + letter + end.slice(1));
    }
    if (end) near.add(start + end.slice(1));
    if (end.length > 1) near.add(start + end[1] + end[0] + end.slice(2));
  }
  near.delete(word);
  near.delete('');
  return near;
}

/**
 * The likeliest row, one word of each of `choices`: frequent pairs, few slips. `pairs` maps a written pair to its
 * number of titles. Undefined if a word has no choice.
 */
export function likeliestRow(choices: NearWord[][], pairs: Map<string, number>): NearWord[] | undefined {
  let paths: { score: number; row: NearWord[] }[] = [{ score: 0, row: [] }];
  for (const words of choices) {
    paths = words.flatMap((word) => {
      const longer = paths.map(({ score, row }) => ({
        score: score + gain(row.at(-1), word, pairs),
        row: [...row, word],
      }));
      return longer.length > 0 ? [longer.reduce((best, path) => (path.score > best.score ? path : best))] : [];
    });
  }
  return paths.reduce<(typeof paths)[number] | undefined>(
    (best, path) => (best && best.score >= path.score ? best : path),
    undefined,
  )?.row;
}

function gain(before: NearWord | undefined, word: NearWord, pairs: Map<string, number>): number {
  const alone = Math.log1p(word.articles) / 4;
  const together = before ? Math.log1p(pairs.get(`${before.written} ${word.written}`) ?? 0) : 0;
  return alone + together * 2 - SLIP * word.slips;
}
