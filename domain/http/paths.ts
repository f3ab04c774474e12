import { OWN_STEPS, ownStepOf } from '#domain/http/own-steps';
import { type OwnPage, ownPageAt, ownSlugs, READER_PAGES } from '#domain/http/reader-pages';

/** First segments of routes of the portal or of Next: no category or page may have these names. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...['404', '500', 'en', 'index', 'sitemaps', 'trang'],
  ...OWN_STEPS.keys(),
  ...ownSlugs(),
]);

export const STATISTICS_PATH = READER_PAGES.statistics.path;
export const SEARCH_PATH = READER_PAGES.search.path;
export const OPEN_DATA_PATH = READER_PAGES.open_data.path;

/** Stands for all missing pages: no category begins so, and no reader's path is so deep. */
export const NOWHERE_PATH = '/_/_/_/_';

/** By form alone; the database tells whether it exists. */
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

/** From an article's last segment. */
export function articleIdOf(segment: string): number | undefined {
  const digits = /-([1-9]\d{0,14})$/.exec(segment)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** No leading zero, few enough digits to be exact. */
export function idOf(segment: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(segment) ? Number(segment) : undefined;
}

/** No leading zero, at most six digits: one spelling per page. */
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
