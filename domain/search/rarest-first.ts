import { pairTerm, spellingTerm, wordsOfPair, wordTerm } from '#domain/search/document';
import { type SearchQuery, wordsOf } from '#domain/search/query';
import { type Condition, tsqueryOf } from '#domain/search/tiers';

/** How many articles have a term, roughly; unknown terms count as frequent. */
export type Frequencies = Map<string, number>;

const FIELDS = ['title', 'lead', 'text'] as const;

/** Of words of which `counts` says how many titles have them: a neighbour makes a word rarer. */
export function frequenciesOf(query: SearchQuery, counts: Map<string, number>): Frequencies {
  const frequencies: Frequencies = new Map();
  const note = (term: string, count: number) =>
    frequencies.set(term, Math.min(count, frequencies.get(term) ?? Number.POSITIVE_INFINITY));
  for (const field of FIELDS) {
    for (const word of wordsOf(query)) {
      for (const term of [wordTerm(field, word), spellingTerm(field, word)]) note(term, counts.get(word.folded) ?? 0);
    }
    for (const { words } of query.segments) {
      for (const [place, word] of words.slice(1).entries()) {
        const before = words[place] as typeof word;
        const rarer = Math.min(counts.get(before.folded) ?? 0, counts.get(word.folded) ?? 0);
        if (field !== 'lead') note(pairTerm(field, before, word), rarer / NEIGHBOURS);
      }
    }
  }
  return frequencies;
}

/** Syllables that a syllable has beside it in texts, roughly. */
const NEIGHBOURS = 10;

/**
 * The same conditions in an order that suits PostgreSQL's index, which steps from article to article of the first: the
 * rarest first, those of many terms last, and no word that a pair among them holds.
 */
export function rarestFirst(conditions: Condition[], frequencies: Frequencies): Condition[] {
  const single = conditions.filter(isSingle);
  const held = new Set(single.flatMap(({ terms }) => wordsOfPair(terms[0] as string)));
  const different = new Map(conditions.map((condition) => [tsqueryOf(condition), condition]));
  const place = ({ have }: Condition) => ['all', 'any', 'not all'].indexOf(have);
  const frequency = ({ terms }: Condition) => frequencies.get(terms[0] as string) ?? Number.MAX_VALUE;
  return [...different.values()]
    .filter((condition) => !isSingle(condition) || !held.has(condition.terms[0] as string))
    .sort((one, other) => place(one) - place(other) || frequency(one) - frequency(other));
}

function isSingle({ have, terms }: Condition): boolean {
  return have === 'all' && terms.length === 1;
}
