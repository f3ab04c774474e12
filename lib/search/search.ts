import { takeFromBudget } from '#db/account/rate-limits';
import type { ListedArticle } from '#db/article/articles';
import { SearchRefusal } from '#db/search/reading';
import { countSearch, searchArticles } from '#db/search/search';
import { findNearMiss, suggestSearches } from '#db/search/suggestions';
import { normalizeText } from '#domain/base/text';
import { countNarrowing, type SearchFilter } from '#domain/search/filter';
import { highlight, highlightExcerpt, type Part } from '#domain/search/highlight';
import { termsOf } from '#domain/search/matches';
import { parseSearchQuery, type QueryRefusal, type SearchQuery } from '#domain/search/query';
import { findNamedPlaces, type NamedPlace } from '#lib/search/named-places';
import { addressKey } from '#server/http/request/address-key';
import { log } from '#server/telemetry/log';

/** Many people may share an address: an office, a village. */
const SEARCHES = { limit: 60, seconds: 60 };
const SUGGESTIONS = { limit: 600, seconds: 60 };

/** Extra cost of a search given up, so that nobody can keep the database busy. */
const TOO_BROAD_SHARE = 0.15;
/** Seconds. */
const PATIENCE = 10;

const PAGE_SIZE = 10;
const MOST_SUGGESTIONS = 6;

export type FoundArticle = ListedArticle & {
  titleParts: Part[];
  excerptParts: Part[];
  /** The tags, and other lines beside the text, that have a word searched for. */
  tagParts: Part[][];
  besideParts: Part[][];
};

export type Found = {
  kind: 'found';
  articles: FoundArticle[];
  next?: string | undefined;
  /** On the first page only. */
  total?: { count: number; isMore: boolean } | undefined;
  nearMiss?: string | undefined;
  /** Called so; on the first page of the whole portal only. */
  places: NamedPlace[];
  /** Words beyond the limit were left out. */
  isCut: boolean;
};

/** No input makes a search fail. */
export type SearchAnswer =
  | { kind: 'invitation' }
  | { kind: 'refused'; reason: QueryRefusal | 'too_broad'; places?: NamedPlace[] }
  | { kind: 'limited'; seconds: number }
  | { kind: 'unavailable'; seconds: number }
  | Found;

/** An empty or refused query costs no budget. */
export async function answerSearch(
  filter: SearchFilter,
  categoryId: number | undefined,
  address: string,
): Promise<SearchAnswer> {
  if (filter.q.trim() === '') return { kind: 'invitation' };
  const query = parseSearchQuery(filter.q);
  if (!query.ok) return { kind: 'refused', reason: query.reason };
  try {
    const key = addressKey('search', address);
    const taken = await takeFromBudget(key, SEARCHES);
    if (!taken.ok) return { kind: 'limited', seconds: taken.retryAfter };
    const isWhole = !filter.after && countNarrowing(filter) === 0;
    const [found, places] = await Promise.all([
      unlessTooBroad(find(query.value, filter, categoryId)),
      isWhole ? findNamedPlaces(query.value) : [],
    ]);
    if (found) return { ...found, places };
    await takeFromBudget(key, { ...SEARCHES, cost: SEARCHES.limit * TOO_BROAD_SHARE });
    return { kind: 'refused', reason: 'too_broad', places };
  } catch (error) {
    log.error('search', 'not answered', error);
    return { kind: 'unavailable', seconds: PATIENCE };
  }
}

/** Other than the text itself, within a budget of their own. */
export async function answerSuggestions(text: string, address: string) {
  const key = addressKey('suggestions', address);
  const taken = await takeFromBudget(key, SUGGESTIONS);
  if (!taken.ok) return { ok: false as const, seconds: taken.retryAfter };
  const suggestions = await unlessTooBroad(suggestSearches(text, MOST_SUGGESTIONS));
  if (!suggestions) await takeFromBudget(key, { ...SUGGESTIONS, cost: SUGGESTIONS.limit * TOO_BROAD_SHARE });
  return { ok: true as const, suggestions: (suggestions ?? []).filter((one) => one !== normalizeText(text).trim()) };
}

async function find(
  query: SearchQuery,
  filter: SearchFilter,
  categoryId: number | undefined,
): Promise<Omit<Found, 'places'>> {
  const { from, to, sort, after } = filter;
  const asked = { query, ...(categoryId && { categoryId }), ...(from && { from }), ...(to && { to }) };
  const [{ articles, next }, total] = await Promise.all([
    searchArticles({ ...asked, sort, ...(after && { after }), limit: PAGE_SIZE }),
    after ? undefined : unlessTooBroad(countSearch(asked)),
  ]);
  const terms = termsOf(query);
  const marksIn = (texts: string[]) =>
    texts.map((text) => highlight(text, terms)).filter((parts) => parts.some(({ isMatch }) => isMatch));
  const marked = articles.map(({ text, tags, beside, ...article }) => ({
    ...article,
    tagParts: marksIn(tags),
    besideParts: marksIn(beside),
    titleParts: highlight(article.title, terms),
    excerptParts: highlightExcerpt(text, terms) ?? highlight(article.excerpt, terms),
  }));
  const nearMiss = marked.length === 0 && !after ? await unlessTooBroad(findNearMiss(query)) : undefined;
  return { kind: 'found', articles: marked, next, total, nearMiss, isCut: query.isCut };
}

/** Undefined for a search given up: the rest is told without it. */
async function unlessTooBroad<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SearchRefusal && error.reason === 'too_broad') return undefined;
    throw error;
  }
}
