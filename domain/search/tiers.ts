import { categoryTerm, type Field, pairTerm, spellingTerm, wordTerm } from '#domain/search/document';
import { type SearchQuery, wordsOf } from '#domain/search/query';
import { isAccented, type SearchWord } from '#domain/search/words';

/** A condition in PostgreSQL's `tsquery` syntax. */
export type Condition = string;

/**
 * What a query asks of every article it finds beside its words: its phrases, none of what it excludes, one of the
 * categories. Of phrases of three words and more it asks the pairs; `phrasesOf` says what remains to be proved.
 * Conditions are kept apart, not joined to one: PostgreSQL's index then steps from one to the next and looks no further
 * once one fails, where of a joined one it looks up every term for every article that may fit.
 */
export function limitsOf(query: SearchQuery, categoryIds?: number[]): Condition[] {
  const phrases = query.segments.filter(({ isPhrase }) => isPhrase);
  return [
    ...phrases.flatMap((phrase) => pairs('text', phrase.words)),
    ...(categoryIds ? [oneOf(categoryIds.map(categoryTerm))] : []),
    ...query.excluded.flatMap(exclusion),
  ];
}

/** That an article has every word, in any spelling and anywhere. */
export function everyWordOf(query: SearchQuery): Condition[] {
  return words('text', query, false);
}

/** The phrases of three words and more, asked for or excluded, in the form in which a document keeps its text. */
export function phrasesOf(query: SearchQuery): { required: string[]; excluded: string[] } {
  const required = query.segments.filter(({ isPhrase }) => isPhrase).map((phrase) => phrase.words);
  return { required: longOnes(required), excluded: longOnes(query.excluded) };
}

/**
 * The order of relevance, the best first. Each tier asks for every word, beside the limits of the query, and takes no
 * article of an earlier one. Those that have every accented word spelt as typed come before all others; within each of the two: the
 * words side by side in the title, in the title, in title or sapo, side by side anywhere, anywhere. Of `title` only those
 * that have the words in the title.
 */
export function tiersOf(query: SearchQuery, field?: 'title'): Condition[][] {
  const all = tiersBySpelling(query, false, field);
  if (!wordsOf(query).some(isAccented)) return all;
  const asTyped = words('text', query, true);
  return [...tiersBySpelling(query, true, field), ...all.map((tier) => [...tier, notAll(asTyped)])];
}

/** That an article has one of the terms. */
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

/** An excluded word with accents is excluded in its spelling, one without them in every spelling; long phrases later. */
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
