import { timeTerms } from '#domain/search-times';
import { isAccented, type SearchWord, spelling, wordsIn } from '#domain/search-words';

/**
 * The version of what is made of an article here. Whoever changes the words, terms or phrases of a document raises it:
 * each server then makes the older documents again, a few at a time.
 */
export const DOCUMENT_VERSION = 1;

export type SearchSource = {
  title: string;
  sapo: string | null;
  /** All other texts of the article, a line a block. */
  texts: (string | null)[];
  categoryId: number;
  publishedAt: Date;
};

export type SearchDocument = {
  /** What the index finds it by. */
  terms: string[];
  /** Its folded words in their order, each with a space on both sides, a line a block: what phrases are proved in. */
  folded: string;
  /** The words and pairs of its title as `folded|written`: what suggestions are made of. */
  titleTerms: string[];
};

/** A word in the title, in title or sapo, or anywhere. No word begins or ends so, nor has an underscore. */
export const FIELDS = { title: '=', lead: '+', text: '' } as const;
export type Field = keyof typeof FIELDS;

/** Words of a text beyond the limit are not found, nor are phrases there; it keeps a book from filling the index. */
const MOST_WORDS = 50_000;

/** What the search index keeps of an article. */
export function searchDocument({ title, sapo, texts, categoryId, publishedAt }: SearchSource): SearchDocument {
  const titleWords = wordsIn(title);
  const leadBlocks = [titleWords, wordsIn(sapo ?? '')];
  const blocks = [...leadBlocks, ...texts.flatMap((text) => (text ?? '').split('\n').map(wordsIn))];
  const terms = new Set([categoryTerm(categoryId), ...timeTerms(publishedAt.getTime())]);
  addTerms(terms, 'title', [titleWords]);
  addPairs(terms, 'title', [titleWords]);
  addTerms(terms, 'lead', leadBlocks);
  const kept = withinLimit(blocks);
  addTerms(terms, 'text', kept);
  addPairs(terms, 'text', kept);
  const folded = kept
    .filter((words) => words.length > 0)
    .map((words) => ` ${words.map((word) => word.folded).join(' ')} `)
    .join('\n');
  return { terms: [...terms], folded, titleTerms: titleTermsOf(titleWords) };
}

export function wordTerm(field: Field, word: SearchWord): string {
  return FIELDS[field] + word.folded;
}

/** The term of a word written just so, but for where its tone stands; of a word without accents any spelling's. */
export function spellingTerm(field: Field, word: SearchWord): string {
  return FIELDS[field] + spelling(word);
}

/** The term of two words side by side, in any spelling. */
export function pairTerm(field: 'title' | 'text', one: SearchWord, other: SearchWord): string {
  return `${FIELDS[field]}${one.folded}_${other.folded}`;
}

/** An article has that of its own category alone, so that the tree may change without the index. */
export function categoryTerm(categoryId: number): string {
  return `c:${categoryId}`;
}

function addTerms(terms: Set<string>, field: Field, blocks: SearchWord[][]): void {
  for (const word of blocks.flat()) {
    terms.add(wordTerm(field, word));
    if (isAccented(word)) terms.add(spellingTerm(field, word));
  }
}

function addPairs(terms: Set<string>, field: 'title' | 'text', blocks: SearchWord[][]): void {
  for (const words of blocks) {
    for (let place = 1; place < words.length; place++) {
      terms.add(pairTerm(field, words[place - 1] as SearchWord, words[place] as SearchWord));
    }
  }
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
