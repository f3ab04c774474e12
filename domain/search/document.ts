import { timeTerms } from '#domain/search/times';
import { isAccented, type SearchWord, spelling, wordsIn } from '#domain/search/words';

/** The fields of each version's documents, in order. Never change a line: add one. */
export const MADE_OF: Record<number, string> = {
  2: 'title=title sapo=lead body=text coverCaption=text byline=text sourceName=text tags=text',
  3: 'title=title sapo=lead body=text coverCaption=text byline=text sourceName=text tags=text',
  4: 'title=title sapo=lead body=text coverCaption=text byline=text sourceName=text tags=text',
};

/**
 * Raise it when you change a document's words, terms, phrases or fields, or what is noted beside it: each server then rebuilds older documents, a
 * few at a time.
 */
export const DOCUMENT_VERSION = 4;

type SearchSource = {
  title: string;
  /** The lines between title and text. */
  lead: (string | null)[];
  /** All other texts, one line per block. */
  texts: (string | null)[];
  categoryId: number;
  publishedAt: Date;
};

/** The database's `search_vector(folded, marks)` is all terms that it is found by. */
type SearchDocument = {
  /** The folded words, each between spaces, one line per block; they and their pairs are terms. */
  folded: string;
  /** All other terms, each between spaces. */
  marks: string;
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
  const terms = new LimitedTerms();
  terms.addAll([categoryTerm(categoryId), ...timeTerms(publishedAt.getTime())]);
  terms.addAll(termsOf('title', titleWords));
  for (const words of leadBlocks) terms.addAll(termsOf('lead', words));
  const marks = [...terms.added];
  const kept = withinLimit(blocks).map((words) => {
    const fit = terms.addText(words);
    marks.push(...fit.spellings);
    return words.slice(0, fit.words);
  });
  return { folded: linesOf(kept), marks: ` ${[...new Set(marks)].join(' ')} `, titleTerms: titleTermsOf(titleWords) };
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

/** As the database's `search_vector` has it. */
export function holdsTerm({ folded, marks }: Pick<SearchDocument, 'folded' | 'marks'>, term: string): boolean {
  return marks.includes(` ${term} `) || folded.includes(` ${term.replace('_', ' ')} `);
}

/** The terms of its two words; none if it is no pair. */
export function wordsOfPair(term: string): string[] {
  const [one, other] = term.split('_');
  if (!one || !other) return [];
  return [one, one.startsWith(MARKS.title) ? MARKS.title + other : other];
}

/** The article's own category only, so that the tree may change without reindexing. */
export function categoryTerm(categoryId: number): string {
  return `c:${categoryId}`;
}

function termsOf(field: 'title' | 'lead', words: SearchWord[]): string[] {
  return words.flatMap((word, place) => {
    const before = words[place - 1];
    return [
      wordTerm(field, word),
      ...(isAccented(word) ? [spellingTerm(field, word)] : []),
      ...(before && field === 'title' ? [pairTerm(field, before, word)] : []),
    ];
  });
}

/** Different terms, as many as fit. */
class LimitedTerms {
  readonly added = new Set<string>();
  #left = MOST_BYTES;

  addAll(terms: string[]): boolean {
    return terms.every((term) => this.#add(term));
  }

  /** How many of the words fit with their pairs and spellings, and these spellings. */
  addText(words: SearchWord[]): { words: number; spellings: string[] } {
    const spellings: string[] = [];
    for (const [place, word] of words.entries()) {
      const before = words[place - 1];
      const spelt = isAccented(word) ? [spellingTerm('text', word)] : [];
      const pair = before ? [pairTerm('text', before, word)] : [];
      if (!this.addAll([wordTerm('text', word), ...pair, ...spelt])) return { words: place, spellings };
      spellings.push(...spelt);
    }
    return { words: words.length, spellings };
  }

  #add(term: string): boolean {
    if (this.added.has(term)) return true;
    this.#left -= bytesOf(term);
    if (this.#left >= 0) this.added.add(term);
    return this.#left >= 0;
  }
}

function linesOf(blocks: SearchWord[][]): string {
  return blocks
    .filter((words) => words.length > 0)
    .map((words) => ` ${words.map(({ folded }) => folded).join(' ')} `)
    .join('\n');
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
