import { categoryTerm, type Field, pairTerm, spellingTerm, wordTerm } from '#domain/search-document';
import { type SearchQuery, wordsOf } from '#domain/search-query';
import { isAccented, type SearchWord } from '#domain/search-words';

/** A condition in PostgreSQL's `tsquery` syntax. */
export type Condition = string;

/**
 * What a query asks of every article it finds: its words in any spelling, its phrases, none of what it excludes, one of
 * the categories. Of phrases of three words and more it asks the pairs; `phrases` says what remains to be proved.
 */
export function conditionOf(query: SearchQuery, categoryIds?: number[]): Condition {
  const required = [
    ...words('text', query, false),
    ...query.segments.filter(({ isPhrase }) => isPhrase).flatMap((phrase) => pairs('text', phrase.words)),
    ...query.excluded.flatMap(exclusion),
  ];
  if (categoryIds) required.push(anyOf(categoryIds.map(categoryTerm)));
  return allOf(required);
}

/** The phrases of three words and more, asked for or excluded, in the form in which a document keeps its text. */
export function phrasesOf(query: SearchQuery): { required: string[]; excluded: string[] } {
  const required = query.segments.filter(({ isPhrase }) => isPhrase).map((phrase) => phrase.words);
  return { required: longOnes(required), excluded: longOnes(query.excluded) };
}

/**
 * The order of relevance, the best first. Each tier is a condition beside that of the query, and takes no article of an
 * earlier one. Those that have every accented word spelt as typed come before all others; within each of the two: the
 * words side by side in the title, in the title, in title or sapo, side by side anywhere, anywhere. Of `title` only those
 * that have the words in the title.
 */
export function tiersOf(query: SearchQuery, field?: 'title'): Condition[] {
  const all = tiersBySpelling(query, false, field);
  if (!wordsOf(query).some(isAccented)) return all;
  const asTyped = allOf(words('text', query, true));
  return [...tiersBySpelling(query, true, field), ...all.map((tier) => allOf([tier, not(asTyped)]))];
}

/** Words, or pairs, that none of `terms` restricts, joined to a condition. */
export function withOneOf(condition: Condition, terms?: string[]): Condition {
  return terms ? allOf([condition, anyOf(terms)]) : condition;
}

export function allOf(conditions: Condition[]): Condition {
  return [...new Set(conditions)].filter((condition) => condition !== '').join(' & ');
}

function tiersBySpelling(query: SearchQuery, asTyped: boolean, field?: 'title'): Condition[] {
  const inTitle = allOf(words('title', query, asTyped));
  const inLead = allOf(words('lead', query, asTyped));
  const inText = allOf(words('text', query, asTyped));
  const titleRow = allOf(query.segments.flatMap((segment) => pairs('title', segment.words)));
  const textRow = allOf(query.segments.flatMap((segment) => pairs('text', segment.words)));
  const titles = titleRow ? [allOf([inTitle, titleRow]), allOf([inTitle, not(titleRow)])] : [inTitle];
  if (field) return titles;
  if (!textRow) return [...titles, allOf([inLead, not(inTitle)]), allOf([inText, not(inLead)])];
  return [
    ...titles,
    allOf([inLead, not(inTitle)]),
    allOf([inText, textRow, not(inLead)]),
    allOf([inText, not(textRow), not(inLead)]),
  ];
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
  if (!other) return [not(quoted(spellingTerm('text', one)))];
  return row.length === 2 ? [not(quoted(pairTerm('text', one, other)))] : [];
}

function longOnes(phrases: SearchWord[][]): string[] {
  return phrases.filter((row) => row.length > 2).map((row) => ` ${row.map((word) => word.folded).join(' ')} `);
}

function anyOf(terms: string[]): Condition {
  return `(${terms.map(quoted).join(' | ')})`;
}

function not(condition: Condition): Condition {
  return `!(${condition})`;
}

function quoted(term: string): Condition {
  return `'${term}'`;
}
