import { timeTerms } from '#domain/search/times';
import { isAccented, type SearchWord, spelling, wordsIn } from '#domain/search/words';

/** Of which fields each version makes documents, in their order. Never change a line: add one. */
export const MADE_OF: Record<number, string> = {
  2: 'title=title sapo=lead body=text coverCaption=text byline=text sourceName=text tags=text',
};

/**
 * The version of what is made of an article here. Whoever changes the words, terms or phrases of a document, or which fields
 * it is made of, raises it: each server then makes the older documents again, a few at a time.
 */
export const DOCUMENT_VERSION = 2;

type SearchSource = {
  title: string;
  /** What stands between title and text. */
  lead: (string | null)[];
  /** All other texts of the article, a line a block. */
  texts: (string | null)[];
  categoryId: number;
  publishedAt: Date;
};

type SearchDocument = {
  /** What the index finds it by. */
  terms: string[];
  /** Its folded words in their order, each with a space on both sides, a line a block: what phrases are proved in. */
  folded: string;
  /** The words and pairs of its title as `folded|written`: what suggestions are made of. */
  titleTerms: string[];
};

/** A word in the title, in title or sapo, or anywhere. No word begins or ends so, nor has an underscore. */
const MARKS = { title: '=', lead: '+', text: '' } as const;
export type Field = keyof typeof MARKS;

/** Words of a text beyond the limit are not found, nor are phrases there; it keeps a book from filling the index. */
const MOST_WORDS = 50_000;

/** PostgreSQL's `tsvector` ends at 1 MiB of terms; beyond, it takes one for another. Thousands of numbers reach it. */
const MOST_BYTES = 900_000;

/** What the search index keeps of an article; of its texts what comes first, where they are too much. */
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

/** The term of a word written just so, but for where its tone stands; of a word without accents any spelling's. */
export function spellingTerm(field: Field, word: SearchWord): string {
  return MARKS[field] + spelling(word);
}

/** The term of two words side by side, in any spelling. */
export function pairTerm(field: 'title' | 'text', one: SearchWord, other: SearchWord): string {
  return `${MARKS[field]}${one.folded}_${other.folded}`;
}

/** An article has that of its own category alone, so that the tree may change without the index. */
export function categoryTerm(categoryId: number): string {
  return `c:${categoryId}`;
}

/** Every word with its spelling, and with the word before it except in the lead, in their order. */
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

/** Each term once, and none once they are too many. */
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

/** In UTF-8 at the most. */
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
