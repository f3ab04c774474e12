import { LIBRARY_PATH, type LibraryPath, SHELVES } from '#domain/http/library-paths';
import { OWN_STEPS, ownStepOf } from '#domain/http/own-steps';
import { type OwnPage, ownPageAt, ownSlugs, READER_PAGES } from '#domain/http/reader-pages';

/** First segments of routes of the portal or of Next: no category or page may have these names. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...['404', '500', 'en', 'index', 'sitemaps', 'trang', 'tu-khoa'],
  ...OWN_STEPS.keys(),
  ...ownSlugs(),
]);

export const STATISTICS_PATH = READER_PAGES.statistics.path;
export const SEARCH_PATH = READER_PAGES.search.path;
export const TOPICS_PATH = READER_PAGES.topics.path;
export const AUTHORS_PATH = READER_PAGES.authors.path;
export const OPEN_DATA_PATH = READER_PAGES.open_data.path;

/** Stands for all missing pages: no category begins so, and no reader's path is so deep. */
export const NOWHERE_PATH = '/_/_/_/_';

const TAGS_STEP = 'tu-khoa';

/** By form alone; the database tells whether it exists. */
type ReaderPath =
  | { kind: 'home' }
  | { kind: OwnPage }
  | { kind: 'section' | 'tag' | 'author' | 'topic'; slug: string; page: number }
  | { kind: 'article'; id: number }
  | LibraryPath;

export function categoryPath(category: { slug: string }, page = 1): string {
  return page > 1 ? `/${category.slug}/trang/${page}` : `/${category.slug}`;
}

/** Of a tag that is public. */
export function tagPath(tag: { slug: string }, page = 1): string {
  return `/${TAGS_STEP}${categoryPath(tag, page)}`;
}

export function authorPath(author: { slug: string }, page = 1): string {
  return `${AUTHORS_PATH}${categoryPath(author, page)}`;
}

export function topicPath(topic: { slug: string }, page = 1): string {
  const path = `${TOPICS_PATH}/${topic.slug}`;
  return page > 1 ? `${path}/trang/${page}` : path;
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

/** Of a feed below what the portal has of its own now: Next would take the file for a topic, an author or a tag. */
export function formerFeedOf(path: string): { slug: string; file: string } | undefined {
  const [, slug, file] = /^\/(chuyen-de|tac-gia|tu-khoa)\/(rss\.xml|atom\.xml|feed\.json)$/.exec(path) ?? [];
  return slug && file ? { slug, file } : undefined;
}

/** Of a page of a tag; the first page has no number. */
export function parseTagPath(path: string): Numbered | undefined {
  return numbered(/^\/tu-khoa\/([a-z0-9-]+)(?:\/trang\/([^/]+))?$/.exec(path));
}

/** As `parseTagPath`. */
export function parseAuthorPath(path: string): Numbered | undefined {
  return numbered(/^\/tac-gia\/([a-z0-9-]+)(?:\/trang\/([^/]+))?$/.exec(path));
}

type Numbered = { slug: string; page: number };

function numbered(found: RegExpExecArray | null): Numbered | undefined {
  const [, slug, number] = found ?? [];
  const page = number === undefined ? 1 : pageNumberOf(number);
  return slug === undefined || page === undefined || (number && page === 1) ? undefined : { slug, page };
}

export function parseReaderPath(path: string): ReaderPath | undefined {
  if (path === '/') return { kind: 'home' };
  const own = ownPageAt(path);
  if (own) return { kind: own };
  const tag = parseTagPath(path);
  if (tag) return { kind: 'tag', ...tag };
  const author = parseAuthorPath(path);
  if (author) return { kind: 'author', ...author };
  if (path.startsWith(`${LIBRARY_PATH}/`)) return parseLibraryPath(path);
  if (path.startsWith(`${TOPICS_PATH}/`)) return parseTopicPath(path.slice(TOPICS_PATH.length + 1));
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

/** Of what is below `LIBRARY_PATH`. */
export function parseLibraryPath(path: string): LibraryPath | undefined {
  const [step, second, third, ...rest] = path.slice(LIBRARY_PATH.length + 1).split('/');
  const shelf = SHELVES.find((one) => one === step);
  if (!shelf || rest.length > 0) return undefined;
  if (second === undefined) return { kind: 'shelf', shelf, page: 1 };
  if (second === 'trang') {
    const page = third === undefined ? undefined : pageNumberOf(third);
    return page !== undefined && page > 1 ? { kind: 'shelf', shelf, page } : undefined;
  }
  if (shelf !== 'anh' || third !== undefined || !/^[a-z0-9-]+$/.test(second)) return undefined;
  return { kind: 'album', slug: second };
}

/** Below the list of topics. */
function parseTopicPath(below: string): ReaderPath | undefined {
  const [slug = '', step, number = '', ...rest] = below.split('/');
  if (!/^[a-z0-9-]+$/.test(slug) || slug === 'trang' || rest.length > 0) return undefined;
  if (step === undefined) return { kind: 'topic', slug, page: 1 };
  const page = step === 'trang' ? pageNumberOf(number) : undefined;
  return page !== undefined && page > 1 ? { kind: 'topic', slug, page } : undefined;
}
