import { categoryTerm, type Field, pairTerm, spellingTerm, wordTerm } from '#domain/search/document';
import { type SearchQuery, wordsOf } from '#domain/search/query';
import { isAccented, type SearchWord } from '#domain/search/words';

/** In PostgreSQL's `tsquery` syntax. */
export type Condition = string;

/**
 * The conditions beside the words. Phrases of three words or more become pairs; `phrasesOf` gives what remains to
 * check. Conditions stay separate: PostgreSQL's index then stops at the first that fails, whereas a joined one makes it
 * look up every term for each candidate.
 */
export function limitsOf(query: SearchQuery, categoryIds?: number[]): Condition[] {
  const phrases = query.segments.filter(({ isPhrase }) => isPhrase);
  return [
    ...phrases.flatMap((phrase) => pairs('text', phrase.words)),
    ...(categoryIds ? [oneOf(categoryIds.map(categoryTerm))] : []),
    ...query.excluded.flatMap(exclusion),
  ];
}

export function everyWordOf(query: SearchQuery): Condition[] {
  return words('text', query, false);
}

/** Phrases of three words or more, in the form of a document's `folded`. */
export function phrasesOf(query: SearchQuery): { required: string[]; excluded: string[] } {
  const required = query.segments.filter(({ isPhrase }) => isPhrase).map((phrase) => phrase.words);
  return { required: longOnes(required), excluded: longOnes(query.excluded) };
}

/**
 * The tiers of relevance, best first; each requires every word and excludes earlier tiers. Articles with all accented
 * words as typed come first. Within each spelling: adjacent in the title, in the title, in title or lead, adjacent
 * anywhere, anywhere. With `field`, only the title's tiers.
 */
export function tiersOf(query: SearchQuery, field?: 'title'): Condition[][] {
  const all = tiersBySpelling(query, false, field);
  if (!wordsOf(query).some(isAccented)) return all;
  const asTyped = words('text', query, true);
  return [...tiersBySpelling(query, true, field), ...all.map((tier) => [...tier, notAll(asTyped)])];
}

export function oneOf(terms: string[]): Condition {
  return terms.map(quoted).join(' | ');
}

function tiersBySpelling(query: SearchQuery, asTyped: boolean, field?: 'title'): Condition[][] {
  const inTitle = words('title', query, asTyped);
  const inLead = words('lead', query, asTyped);
  const inText = words('text', query, asTyped);
  const titleRow = query.segments.flatMap((segment) => pairs('title', segment.words));
  const textRow = query.segments.flatMap((segment) => pairs('text', segment.words));
  const hasRow = titleRow.length > 0;
  const titles = hasRow
    ? [
        [...titleRow, ...inTitle],
        [...inTitle, notAll(titleRow)],
      ]
    : [inTitle];
  if (field) return titles;
  const leads = [...inLead, notAll(inTitle)];
  if (!hasRow) return [...titles, leads, [...inText, notAll(inLead)]];
  return [...titles, leads, [...textRow, ...inText, notAll(inLead)], [...inText, notAll(textRow), notAll(inLead)]];
}

function words(field: Field, query: SearchQuery, asTyped: boolean): Condition[] {
  return wordsOf(query).map((word) => quoted(asTyped ? spellingTerm(field, word) : wordTerm(field, word)));
}

function pairs(field: 'title' | 'text', row: SearchWord[]): Condition[] {
  return row.slice(1).map((word, place) => quoted(pairTerm(field, row[place] as SearchWord, word)));
}

/** A word with accents is excluded in its spelling only, one without in any; `phrasesOf` covers long phrases. */
function exclusion(row: SearchWord[]): Condition[] {
  const [one, other] = row as [SearchWord, SearchWord?];
  if (!other) return [notAll([quoted(spellingTerm('text', one))])];
  return row.length === 2 ? [notAll([quoted(pairTerm('text', one, other))])] : [];
}

function longOnes(phrases: SearchWord[][]): string[] {
  return phrases.filter((row) => row.length > 2).map((row) => ` ${row.map((word) => word.folded).join(' ')} `);
}

function notAll(conditions: Condition[]): Condition {
  return `!(${conditions.join(' & ')})`;
}

function quoted(term: string): Condition {
  return `'${term}'`;
}
