import { sql } from 'drizzle-orm';
import { listArticlesByRank, listArticlesWithText } from '#db/article/articles';
import { db } from '#db/client/client';
import { listTranscripts } from '#db/media/media';
import { countPlaces, findPlaces, type Search } from '#db/search/places';
import { type Read, readSearch } from '#db/search/reading';
import { listDescendantIds } from '#db/site/categories';
import { saidIn, searchedText } from '#domain/article/body-text';
import { leadLines } from '#domain/article/fields';
import { addDays, type Day, instantAt } from '#domain/base/calendar';
import { parsePlace, placeCursor } from '#domain/search/place';
import { type SearchQuery, wordsOf } from '#domain/search/query';
import { frequenciesOf } from '#domain/search/rarest-first';
import { everyWordOf, limitsOf, phrasesOf, tiersOf } from '#domain/search/tiers';

export type SearchFilter = {
  query: SearchQuery;
  /** Includes descendants. */
  categoryId?: number;
  /** Days in Vietnam, both inclusive. */
  from?: Day;
  to?: Day;
};

export type SearchOrder = 'relevance' | 'newest';

const COUNT_LIMIT = 1000;

/** How far the database's clock may be ahead of this server's. */
const CLOCKS_MS = 86_400_000;

/**
 * Live articles with every word, newest first or by relevance. Relevance follows the tiers of `tiersOf` (spelt as typed
 * before other accents; title, sapo, text; adjacent before scattered), newest first within a tier. Both orders depend
 * on the articles alone, so paging by `next` neither repeats nor omits one that stays; a foreign cursor counts as none.
 * Every function here throws a `SearchRefusal` if the search takes too long.
 */
export async function searchArticles({
  sort,
  after,
  limit,
  ...filter
}: SearchFilter & { sort: SearchOrder; after?: string; limit: number }) {
  const tiers = sort === 'newest' ? [{ conditions: everyWordOf(filter.query) }] : tiersOf(filter.query);
  const start = parsePlace(after, tiers.length);
  const search = await searchOf(filter);
  const found = await readSearch(async (read) =>
    findPlaces(read, await withFrequencies(read, search), tiers, start, limit + 1),
  );
  const shown = found.slice(0, limit);
  const rows = new Map((await listArticlesWithText(shown.map(({ id }) => id))).map((row) => [row.id, row]));
  const transcripts = await listTranscripts(
    db(),
    [...rows.values()].map(({ revisionId }) => revisionId),
  );
  const last = shown.at(-1);
  return {
    articles: shown.flatMap(({ id }) => {
      const row = rows.get(id);
      if (!row) return [];
      const { body, revisionId: _, tags, coverCaption, byline, sourceName, ...article } = row;
      const lines = [...leadLines(row).map(({ text }) => text), searchedText(body), ...saidIn(body, transcripts)];
      const beside = [coverCaption, byline, sourceName].flatMap((text) => text || []);
      return [{ ...article, text: lines.filter(Boolean).join('\n'), beside, tags }];
    }),
    next: found.length > limit && last ? placeCursor(last) : undefined,
  };
}

/** By relevance. */
export async function listTitles(query: SearchQuery, limit: number): Promise<string[]> {
  const rows = await listRanked(query, tiersOf(query, 'title'), limit);
  return rows.map(({ title }) => title);
}

/** By relevance, as `searchArticles` finds them, without their texts. */
export function listBestArticles(query: SearchQuery, limit: number) {
  return listRanked(query, tiersOf(query), limit);
}

/** Exact up to 1000; beyond that `isMore`. */
export async function countSearch(filter: SearchFilter): Promise<{ count: number; isMore: boolean }> {
  const search = await searchOf(filter);
  const count = await readSearch(async (read) =>
    countPlaces(read, await withFrequencies(read, search), COUNT_LIMIT + 1),
  );
  return { count: Math.min(count, COUNT_LIMIT), isMore: count > COUNT_LIMIT };
}

export async function listFinding(queries: SearchQuery[]): Promise<SearchQuery[]> {
  if (queries.length === 0) return [];
  const searches = await Promise.all(queries.map((query) => searchOf({ query })));
  return readSearch(async (read) => {
    const counts = await countTitles(read, queries);
    const found: SearchQuery[] = [];
    for (const search of searches) {
      const frequencies = frequenciesOf(search.query, counts);
      if ((await countPlaces(read, { ...search, frequencies }, 1)) > 0) found.push(search.query);
    }
    return found;
  });
}

async function listRanked(query: SearchQuery, tiers: ReturnType<typeof tiersOf>, limit: number) {
  const search = await searchOf({ query });
  const found = await readSearch(async (read) =>
    findPlaces(read, await withFrequencies(read, search), tiers, undefined, limit),
  );
  return listArticlesByRank(
    found.map(({ id }) => id),
    limit,
  );
}

type Prepared = Omit<Search, 'frequencies'> & { query: SearchQuery };

async function searchOf({ query, categoryId, from, to }: SearchFilter): Promise<Prepared> {
  const categoryIds = categoryId === undefined ? undefined : await listDescendantIds(categoryId);
  const latest = Date.now() + CLOCKS_MS;
  return {
    query,
    words: everyWordOf(query),
    limits: limitsOf(query, categoryIds?.length === 0 ? [0] : categoryIds),
    phrases: phrasesOf(query),
    newest: Math.min(latest, to ? instantAt(addDays(to, 1), '00:00').getTime() - 1 : latest),
    oldest: from ? instantAt(from, '00:00').getTime() : Number.NEGATIVE_INFINITY,
  };
}

async function withFrequencies(read: Read, search: Prepared): Promise<Search> {
  return { ...search, frequencies: frequenciesOf(search.query, await countTitles(read, [search.query])) };
}

/** How many titles have each word; empty where the order of two words does not matter. */
async function countTitles(read: Read, queries: SearchQuery[]): Promise<Map<string, number>> {
  const words = new Set(queries.flatMap((query) => wordsOf(query).map(({ folded }) => folded)));
  if (words.size < 3) return new Map();
  const rows = await read<{ folded: string; articles: string }>(sql`
    select folded, sum(articles) as articles from search_terms
    where folded = any(string_to_array(${[...words].join(' ')}, ' ')) and articles > 0 group by folded`);
  return new Map(rows.map(({ folded, articles }) => [folded, Number(articles)]));
}
