import type { Corpus } from '#bench/corpus';
import { CATEGORIES, generateArticle, wordAt } from '#bench/corpus-text';
import { randomFrom } from '#bench/vocabulary';
import { SearchRefusal } from '#db/search/reading';
import { countSearch, type SearchFilter, type SearchOrder, searchArticles } from '#db/search/search';
import { findNearMiss, suggestSearches } from '#db/search/suggestions';
import { fold } from '#domain/base/text';
import { parseSearchQuery, type SearchQuery } from '#domain/search/query';

export type Asked = { text: string; run: () => Promise<unknown> };

type Options = Omit<SearchFilter, 'query'> & { sort?: SearchOrder };

const PAGE = 10;

/** Search queries by class, the same on each run. */
export async function listClasses({ texts }: Corpus, rounds: number): Promise<Map<string, Asked[]>> {
  const draw = randomFrom(41);
  const among = (from: number, to: number) => wordAt(from + Math.floor(draw() * (to - from)));
  const title = () => generateArticle(Math.floor(draw() ** 0.5 * texts), texts).title.replaceAll(',', '');
  const part = (length: number) => {
    const words = title().split(' ');
    const first = Math.floor(draw() * Math.max(1, words.length - length));
    return words.slice(first, first + length).join(' ');
  };
  const common = () => `${among(0, 60)} ${among(0, 60)}`;
  const neverTold = () => {
    const pair = common();
    return `"${pair} ${pair}"`;
  };
  const repeat = (make: () => Asked) => Array.from({ length: rounds }, make);
  const searching = (write: () => string, options: () => Options = () => ({})) =>
    repeat(() => {
      const [text, chosen] = [write(), options()];
      return { text, run: () => search(text, chosen) };
    });

  const deep = await listDeepPages(rounds, () => among(0, 300));
  return new Map<string, Asked[]>([
    ['words of a title, with accents', searching(() => part(3))],
    ['words of a title, without', searching(() => fold(part(4)))],
    ['a whole title', searching(title)],
    ['one frequent syllable', searching(() => among(0, 60))],
    ['two frequent syllables', searching(common)],
    ['a frequent word', searching(() => among(100, 400))],
    ['a rare word', searching(() => among(20_000, 40_000))],
    ['frequent and rare', searching(() => `${among(0, 60)} ${among(5000, 40_000)}`)],
    ['two that never meet', searching(() => `${among(10_000, 40_000)} ${among(10_000, 40_000)}`)],
    ['a word that is not there', searching(() => `${among(100, 400)} zzzz`)],
    ['a phrase', searching(() => `"${part(4)}"`)],
    ['a phrase of frequent syllables', searching(() => `"${common()}"`)],
    ['a phrase of frequent syllables that stands nowhere', searching(neverTold)],
    ['with the exclusion of such a phrase', searching(() => `${among(0, 60)} -${neverTold()}`)],
    ['with an exclusion', searching(() => `${among(100, 400)} -${among(0, 60)} -"${part(3)}"`)],
    ['in a large category', searching(common, () => ({ categoryId: 1 }))],
    ['in a small category', searching(common, () => ({ categoryId: CATEGORIES - Math.floor(draw() * 20) }))],
    ['in one month long ago', searching(common, () => ({ from: '2012-03-01', to: '2012-03-31' }))],
    [
      'rare, in ten years',
      searching(
        () => among(5000, 40_000),
        () => ({ from: '2007-01-01', to: '2017-01-01' }),
      ),
    ],
    ['by date, frequent', searching(common, () => ({ sort: 'newest' }))],
    [
      'by date, words of a title',
      searching(
        () => part(3),
        () => ({ sort: 'newest' }),
      ),
    ],
    ['page 30, by relevance', deep],
    ['count, frequent', repeat(() => counting(common()))],
    ['count, words of a title', repeat(() => counting(part(3)))],
    ['suggestions, two letters', repeat(() => suggesting(fold(part(1)).slice(0, 2)))],
    ['suggestions, three letters', repeat(() => suggesting(part(1).slice(0, 3)))],
    ['suggestions, the second word begun', repeat(() => suggesting(part(2).slice(0, -1)))],
    ['suggestions, the fourth word begun', repeat(() => suggesting(fold(part(4)).slice(0, -1)))],
    ['did you mean', repeat(() => mending(misspelt(part(3), draw)))],
  ]);
}

/** Makes cursors beforehand: only the page itself is measured. */
async function listDeepPages(rounds: number, write: () => string): Promise<Asked[]> {
  const pages: Asked[] = [];
  for (let round = 0; round < rounds; round++) {
    const text = write();
    const { next: after } = await searchArticles({ query: parsed(text), sort: 'relevance', limit: 290 });
    pages.push({ text, run: () => search(text, {}, after) });
  }
  return pages;
}

/** A refused search counts with the time it took. */
function search(text: string, { sort = 'relevance', ...filter }: Options, after?: string) {
  return searchArticles({ query: parsed(text), ...filter, sort, after, limit: PAGE }).catch((error) => {
    if (!(error instanceof SearchRefusal)) throw error;
  });
}

function counting(text: string): Asked {
  return { text, run: () => countSearch({ query: parsed(text) }) };
}

function suggesting(text: string): Asked {
  return { text, run: () => suggestSearches(text, 8) };
}

function mending(text: string): Asked {
  return { text, run: () => findNearMiss(parsed(text)) };
}

function misspelt(text: string, draw: () => number): string {
  const folded = fold(text);
  const place = Math.floor(draw() * folded.length);
  return folded[place] === ' ' ? folded : `${folded.slice(0, place)}x${folded.slice(place + 1)}`;
}

function parsed(text: string): SearchQuery {
  const result = parseSearchQuery(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.value;
}
