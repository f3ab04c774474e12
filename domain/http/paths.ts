import { OWN_STEPS, ownStepOf } from '#domain/http/own-steps';
import { type OwnPage, ownPageAt, ownSlugs, READER_PAGES } from '#domain/http/reader-pages';

/** First path segments that are routes of the portal, or Next's own, so no category or page may be called so. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...['404', '500', 'en', 'index', 'sitemaps', 'trang'],
  ...OWN_STEPS.keys(),
  ...ownSlugs(),
]);

/** Addresses of the portal's own reader pages that are not content. */
export const STATISTICS_PATH = READER_PAGES.statistics.path;
export const SEARCH_PATH = READER_PAGES.search.path;
export const OPEN_DATA_PATH = READER_PAGES.open_data.path;

/** Leads nowhere, as no category begins so and no reader's address is so deep: the one that stands for all that do. */
export const NOWHERE_PATH = '/_/_/_/_';

/** What a reader's address asks for, by its form alone; whether it exists is the database's to say. */
type ReaderPath =
  | { kind: 'home' }
  | { kind: OwnPage }
  | { kind: 'section'; slug: string; page: number }
  | { kind: 'article'; id: number };

export function categoryPath(category: { slug: string }, page = 1): string {
  return page > 1 ? `/${category.slug}/trang/${page}` : `/${category.slug}`;
}

export function articlePath(article: { id: number; slug: string; categorySlug: string }): string {
  return `/${article.categorySlug}/${article.slug}-${article.id}`;
}

/** The id at the end of an article's last path segment, or undefined where there is none. */
export function articleIdOf(segment: string): number | undefined {
  const digits = /-([1-9]\d{0,14})$/.exec(segment)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** An id as an address writes it: digits, no leading zero, few enough to count exactly. */
export function idOf(segment: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(segment) ? Number(segment) : undefined;
}

/** A page number written the one canonical way: digits, no leading zero, at most six of them. */
export function pageNumberOf(segment: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(segment) ? Number(segment) : undefined;
}

export function parseReaderPath(path: string): ReaderPath | undefined {
  if (path === '/') return { kind: 'home' };
  const own = ownPageAt(path);
  if (own) return { kind: own };
  const [slug, second, third, ...rest] = path.slice(1).split('/');
  if (!slug || !/^[a-z0-9-]+$/.test(slug) || rest.length > 0 || ownStepOf(path)) return undefined;
  if (second === undefined) return RESERVED_SLUGS.has(slug) ? undefined : { kind: 'section', slug, page: 1 };
  if (third !== undefined) {
    const page = second === 'trang' ? pageNumberOf(third) : undefined;
    return page !== undefined && page > 1 ? { kind: 'section', slug, page } : undefined;
  }
  const id = articleIdOf(second);
  return id === undefined ? undefined : { kind: 'article', id };
}
