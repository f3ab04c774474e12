import { timeTerms } from '#domain/search/times';
import { isAccented, type SearchWord, spelling, wordsIn } from '#domain/search/words';

/** The fields of each version's documents, in order. Never change a line: add one. */
export const MADE_OF: Record<number, string> = {
  2: 'title=title sapo=lead body=text coverCaption=text byline=text sourceName=text tags=text',
};

/**
 * Raise it when you change a document's words, terms, phrases or fields: each server then rebuilds older documents, a
 * few at a time.
 */
export const DOCUMENT_VERSION = 2;

type SearchSource = {
  title: string;
  /** The lines between title and text. */
  lead: (string | null)[];
  /** All other texts, one line per block. */
  texts: (string | null)[];
  categoryId: number;
  publishedAt: Date;
};

type SearchDocument = {
  terms: string[];
  /** The folded words, each between spaces, one line per block; phrases are checked in it. */
  folded: string;
  /** The title's words and pairs as `folded|written`. */
  titleTerms: string[];
};

/** Prefixes of terms. Words contain neither these marks nor an underscore. */
const MARKS = { title: '=', lead: '+', text: '' } as const;
export type Field = keyof typeof MARKS;

/** Words beyond it are not searchable: a book must not fill the index. */
const MOST_WORDS = 50_000;

/** A PostgreSQL `tsvector` holds 1 MiB of terms and confuses those beyond. Thousands of numbers reach it. */
const MOST_BYTES = 900_000;

/** Texts beyond the limits are cut at the end. */
export function searchDocument({ title, lead, texts, categoryId, publishedAt }: SearchSource): SearchDocument {
  const titleWords = wordsIn(title);
  const leadBlocks = [titleWords, ...lead.map((text) => wordsIn(text ?? ''))];
  const blocks = [...leadBlocks, ...texts.flatMap((text) => (text ?? '').split('\n').map(wordsIn))];
  const kept = withinLimit(blocks);
  const terms = gatherTerms([
    [categoryTerm(categoryId), ...timeTerms(publishedAt.getTime())],
    termsOf('title', titleWords),
    ...leadBlocks.map((words) => termsOf('lead', words)),
    ...kept.map((words) => termsOf('text', words)),
  ]);
  const folded = kept
    .filter((words) => words.length > 0)
    .map((words) => ` ${words.map((word) => word.folded).join(' ')} `)
    .join('\n');
  return { terms, folded, titleTerms: titleTermsOf(titleWords) };
}

export function wordTerm(field: Field, word: SearchWord): string {
  return MARKS[field] + word.folded;
}

/** The spelling ignores where the tone is written; a word without accents matches any spelling. */
export function spellingTerm(field: Field, word: SearchWord): string {
  return MARKS[field] + spelling(word);
}

/** Matches any spelling. */
export function pairTerm(field: 'title' | 'text', one: SearchWord, other: SearchWord): string {
  return `${MARKS[field]}${one.folded}_${other.folded}`;
}

/** The article's own category only, so that the tree may change without reindexing. */
export function categoryTerm(categoryId: number): string {
  return `c:${categoryId}`;
}

function termsOf(field: Field, words: SearchWord[]): string[] {
  return words.flatMap((word, place) => {
    const before = words[place - 1];
    return [
      wordTerm(field, word),
      ...(isAccented(word) ? [spellingTerm(field, word)] : []),
      ...(before && field !== 'lead' ? [pairTerm(field, before, word)] : []),
    ];
  });
}

function gatherTerms(groups: string[][]): string[] {
  const terms = new Set<string>();
  let left = MOST_BYTES;
  for (const term of groups.flat()) {
    if (terms.has(term)) continue;
    left -= bytesOf(term);
    if (left < 0) break;
    terms.add(term);
  }
  return [...terms];
}

/** An upper bound in UTF-8. */
function bytesOf(term: string): number {
  return /[^ -~]/.test(term) ? term.length * 3 : term.length;
}

function withinLimit(blocks: SearchWord[][]): SearchWord[][] {
  let left = MOST_WORDS;
  return blocks.map((words) => {
    const kept = words.slice(0, left);
    left -= kept.length;
    return kept;
  });
}

function titleTermsOf(words: SearchWord[]): string[] {
  const terms = new Set<string>();
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    terms.add(`${word.folded}|${word.typed}`);
    if (next) terms.add(`${word.folded} ${next.folded}|${word.typed} ${next.typed}`);
  }
  return [...terms];
}
