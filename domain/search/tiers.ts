import { categoryTerm, type Field, pairTerm, spellingTerm, wordTerm } from '#domain/search/document';
import { type SearchQuery, wordsOf } from '#domain/search/query';
import { isAccented, type SearchWord } from '#domain/search/words';

/** What an article's terms must be: `all` and `any` of these, or `not all`. */
export type Condition = { have: 'all' | 'any' | 'not all'; terms: string[] };

/** In PostgreSQL's `tsquery` syntax. */
export function tsqueryOf({ have, terms }: Condition): string {
  const quoted = terms.map((term) => `'${term}'`);
  if (have === 'any') return quoted.join(' | ');
  return have === 'all' ? quoted.join(' & ') : `!(${quoted.join(' & ')})`;
}

export function isMet({ have, terms }: Condition, holds: (term: string) => boolean): boolean {
  if (have === 'any') return terms.some(holds);
  return terms.every(holds) === (have === 'all');
}

/**
 * The conditions beside the words. Phrases of three words or more become pairs; `phrasesOf` gives what remains to
 * check. Conditions stay separate: PostgreSQL's index then stops at the first that fails, whereas a joined one makes it
 * look up every term for each candidate.
 */
export function limitsOf(query: SearchQuery, categoryIds?: number[]): Condition[] {
  const phrases = query.segments.filter(({ isPhrase }) => isPhrase);
  return [
    ...each(phrases.flatMap((phrase) => pairs('text', phrase.words))),
    ...(categoryIds ? [oneOf(categoryIds.map(categoryTerm))] : []),
    ...query.excluded.flatMap(exclusion),
  ];
}

export function everyWordOf(query: SearchQuery): Condition[] {
  return each(words('text', query, false));
}

/** Phrases of three words or more, in the form of a document's `folded`. */
export function phrasesOf(query: SearchQuery): { required: string[]; excluded: string[] } {
  const required = query.segments.filter(({ isPhrase }) => isPhrase).map((phrase) => phrase.words);
  return { required: longOnes(required), excluded: longOnes(query.excluded) };
}

/**
 * `within`: what this tier and others like it require at least, beyond every word; the same object for all of them. Few
 * articles may meet it where many have every word.
 */
export type Tier = { conditions: Condition[]; within?: Condition[] };

/**
 * The tiers of relevance, best first; each requires every word and excludes earlier tiers. Articles with all accented
 * words as typed come first. Within each spelling: adjacent in the title, in the title, in title or lead, adjacent
 * anywhere, anywhere. With `field`, only the title's tiers.
 */
export function tiersOf(query: SearchQuery, field?: 'title'): Tier[] {
  const shared = {
    lead: each(words('lead', query, false)),
    row: each([...rowOf('text', query), ...words('text', query, false)]),
  };
  const all = tiersBySpelling(query, false, shared, field);
  if (!wordsOf(query).some(isAccented)) return all;
  const asTyped = words('text', query, true);
  const others = all.map((tier) => ({ ...tier, conditions: [...tier.conditions, notAll(asTyped)] }));
  return [...tiersBySpelling(query, true, shared, field), ...others];
}

export function oneOf(terms: string[]): Condition {
  return { have: 'any', terms };
}

function tiersBySpelling(
  query: SearchQuery,
  asTyped: boolean,
  within: Record<'lead' | 'row', Condition[]>,
  field?: 'title',
): Tier[] {
  const inTitle = words('title', query, asTyped);
  const inLead = words('lead', query, asTyped);
  const inText = words('text', query, asTyped);
  const titleRow = rowOf('title', query);
  const textRow = rowOf('text', query);
  const hasRow = titleRow.length > 0;
  const tier = (name: keyof typeof within, ...conditions: Condition[]) => ({ conditions, within: within[name] });
  const titles = hasRow
    ? [tier('lead', ...each(titleRow), ...each(inTitle)), tier('lead', ...each(inTitle), notAll(titleRow))]
    : [tier('lead', ...each(inTitle))];
  if (field) return titles;
  const leads = tier('lead', ...each(inLead), notAll(inTitle));
  if (!hasRow) return [...titles, leads, { conditions: [...each(inText), notAll(inLead)] }];
  return [
    ...titles,
    leads,
    tier('row', ...each(textRow), ...each(inText), notAll(inLead)),
    { conditions: [...each(inText), notAll(textRow), notAll(inLead)] },
  ];
}

function rowOf(field: 'title' | 'text', query: SearchQuery): string[] {
  return query.segments.flatMap((segment) => pairs(field, segment.words));
}

function words(field: Field, query: SearchQuery, asTyped: boolean): string[] {
  return wordsOf(query).map((word) => (asTyped ? spellingTerm(field, word) : wordTerm(field, word)));
}

function pairs(field: 'title' | 'text', row: SearchWord[]): string[] {
  return row.slice(1).map((word, place) => pairTerm(field, row[place] as SearchWord, word));
}

/** A word with accents is excluded in its spelling only, one without in any; `phrasesOf` covers long phrases. */
function exclusion(row: SearchWord[]): Condition[] {
  const [one, other] = row as [SearchWord, SearchWord?];
  if (!other) return [notAll([spellingTerm('text', one)])];
  return row.length === 2 ? [notAll([pairTerm('text', one, other)])] : [];
}

function longOnes(phrases: SearchWord[][]): string[] {
  return phrases.filter((row) => row.length > 2).map((row) => ` ${row.map((word) => word.folded).join(' ')} `);
}

/** Separate conditions, which the index steps through; see `limitsOf`. */
function each(terms: string[]): Condition[] {
  return terms.map((term) => ({ have: 'all', terms: [term] }));
}

function notAll(terms: string[]): Condition {
  return { have: 'not all', terms };
}
