import { PODCAST_PATH } from '#domain/http/library-paths';
import { parseReaderPath } from '#domain/http/paths';
import { ownPage } from '#domain/http/reader-pages';
import { isStreamed, SERVED_TYPES } from '#domain/media/served';

/** Values of `CDN`. */
export const CDN_PROVIDERS = ['varnish', 'fastly', 'cloudflare'] as const;
export type CdnProvider = (typeof CDN_PROVIDERS)[number];

/** On all content: each change purges it, since menus and lists stand on every page. */
export const CONTENT_KEY = 'content';

/** In seconds; `whileDown` is further time while the portal does not answer. */
type Life = { fresh: number; whileDown: number };

const HOUR = 3600;
const DAY = 24 * HOUR;
const LIVES = {
  /** Bounds the harm of a lost purge; same as `expireTime` in next.config.js. */
  content: { fresh: 900, whileDown: DAY },
  /** Files are named by their content; those that are deleted or made anew are purged. */
  file: { fresh: DAY, whileDown: 7 * DAY },
  /** Pages of the previous build still use them. */
  asset: { fresh: 30 * DAY, whileDown: 7 * DAY },
} satisfies Record<string, Life>;

/** `keys` purge it; `browser` is the `Cache-Control` for browsers. */
export type Kept = {
  keys: string[];
  life: keyof typeof LIVES;
  browser: string;
  /** Whether this content type is what the address has; nothing else is kept. */
  isType: (type: string) => boolean;
  /** The article whose whole text it shows, or many. */
  text?: number | 'many';
};

/** When visible articles expire, in milliseconds: each by its id, and the first of all. */
export type Expiries = { first: number; of: ReadonlyMap<number, number> };

const ASK_FIRST = 'public, max-age=0, must-revalidate';
const FOR_A_MINUTE = 'public, max-age=60';
const FOR_A_DAY = `public, max-age=${DAY}`;
const FOR_EVER = `public, max-age=${365 * DAY}, immutable`;

const TYPES = {
  page: /^text\/html(?:;|$)/,
  feed: /^application\/(?:rss\+xml|atom\+xml|feed\+json)(?:;|$)/,
  sitemap: /^application\/xml(?:;|$)/,
  card: /^image\/jpeg(?:;|$)/,
  asset:
    /^(?:(?:application|text)\/javascript|application\/(?:manifest\+)?json|text\/css|font\/\w+|image\/[\w+.-]+)(?:;|$)/,
};

const FEED = /^(?:\/(?:(?:tu-khoa|tac-gia|chuyen-de)\/)?([a-z0-9-]+))?\/(?:rss\.xml|atom\.xml|feed\.json)$/;
const SITEMAP = /^\/(?:sitemap\.xml|sitemaps\/[a-z0-9-]+\.xml)$/;
const CARD = /^\/media\/cards\/[^/]+\.jpg$/;
const FILE = /^\/media\/([0-9a-f]{64})\/[^/]+\.([a-z\d]{2,5})$/;
/** Another document may come to be served in its place. */
const REPLACEABLE = /\/file\.[a-z\d]+$/;
const ASSET = /^\/_next\/static\//;
/** Another once the site has another logo or name. */
const SIGN = /^\/(?:favicon\.ico|apple-touch-icon\.png|manifest\.webmanifest|media\/icons\/\d+\.png)$/;
const OWN_FILE = /^\/(?:icon\.svg|luot-xem\.js|lua-chon\.js)$/;
/** Sets what a reader chose; pages wait for it, so browsers keep it. */
export const CHOICES_SCRIPT = '/lua-chon.js';
export const READERS_SCRIPT = '/trang.js';
export const TOOLS_SCRIPT = '/cong-cu.js';
/** They work on the marks of the pages that they come with, so they are kept no longer than those are. */
const PAGE_SCRIPT = /^\/(?:trang|cong-cu|nghe|luu|anh)\.js$/;

export function isPageScript(path: string): boolean {
  return PAGE_SCRIPT.test(path);
}

/** Judges by the path alone; undefined for the desk, the API, searches and unknown paths. */
export function keptOf(path: string): Kept | undefined {
  if (ASSET.test(path)) return { keys: ['asset'], life: 'asset', browser: FOR_EVER, isType: fits(TYPES.asset) };
  if (OWN_FILE.test(path)) return { keys: ['asset'], life: 'file', browser: FOR_A_DAY, isType: fits(TYPES.asset) };
  if (SIGN.test(path)) return { ...content(['asset'], FOR_A_MINUTE, TYPES.asset), life: 'file' };
  if (isPageScript(path)) return content(['asset'], ASK_FIRST, TYPES.asset);
  if (CARD.test(path)) return content(['card'], FOR_EVER, TYPES.card);
  const [, file, ending = ''] = FILE.exec(path) ?? [];
  if (file) return keptFile(path, file, ending);
  const feed = FEED.exec(path);
  if (feed) {
    const keys = ['feed', ...(feed[1] ? [sectionKey(feed[1])] : [])];
    return { ...content(keys, FOR_A_MINUTE, TYPES.feed), text: 'many' };
  }
  if (path === PODCAST_PATH) return { ...content(['feed'], FOR_A_MINUTE, TYPES.feed), text: 'many' };
  if (SITEMAP.test(path)) return content(['sitemap'], FOR_A_MINUTE, TYPES.sitemap);
  return keptPage(path);
}

function keptFile(path: string, sha256: string, ending: string): Kept | undefined {
  const known = SERVED_TYPES.get(ending);
  if (!known || isStreamed(ending)) return undefined;
  const isType = (type: string) => type.split(';', 1)[0] === known;
  const browser = REPLACEABLE.test(path) ? FOR_A_MINUTE : FOR_EVER;
  return { keys: ['media', mediaKey(sha256)], life: 'file', browser, isType };
}

function keptPage(path: string): Kept | undefined {
  const page = parseReaderPath(path);
  if (!page || ownPage(page.kind)?.isKept === false) return undefined;
  if (page.kind === 'section') return content(['page', sectionKey(page.slug)], ASK_FIRST, TYPES.page);
  if (page.kind !== 'article') return content(['page'], ASK_FIRST, TYPES.page);
  const keys = ['page', sectionKey(path.split('/')[1] ?? ''), `article-${page.id}`];
  return { ...content(keys, ASK_FIRST, TYPES.page), text: page.id };
}

function content(keys: string[], browser: string, type: RegExp): Kept {
  return { keys: [CONTENT_KEY, ...keys], life: 'content', browser, isType: fits(type) };
}

function fits(types: RegExp): Kept['isType'] {
  return (type) => types.test(type);
}

export type Answer = { status: number; type: string; cacheControl: string; names: string[] };

/** Requires the right status and type, marked public, without a cookie or an internal header of Next. */
export function isForEverybody(kept: Kept, { status, type, cacheControl, names }: Answer): boolean {
  if (!kept.isType(type) && !(status === 304 && type === '')) return false;
  if (status !== 200 && status !== 304 && !(status === 206 && kept.life === 'file')) return false;
  if (!/\bpublic\b|\bs-maxage=/.test(cacheControl) || /\b(?:private|no-store|no-cache)\b/.test(cacheControl))
    return false;
  return names.every((name) => name !== 'set-cookie' && (!INNER.test(name) || TOLD.has(name)));
}

const INNER = /^(?:next|x-(?:action|middleware|next|nextjs))-/;
/** Next sends these with pages that it caches. */
const TOLD = new Set(['x-nextjs-cache', 'x-nextjs-prerender', 'x-nextjs-stale-time', 'x-next-cache-tags']);

export function mediaKey(sha256: string): string {
  return `media-${sha256}`;
}

function sectionKey(slug: string): string {
  return `section-${slug}`;
}

/** Each shared cache removes its headers on the way to readers. */
const HEADERS: Record<CdnProvider, { keys: string; separator: string; life: string }> = {
  varnish: { keys: 'xkey', separator: ' ', life: 'surrogate-control' },
  fastly: { keys: 'surrogate-key', separator: ' ', life: 'surrogate-control' },
  cloudflare: { keys: 'cache-tag', separator: ',', life: 'cloudflare-cdn-cache-control' },
};

/**
 * Content is revalidated once an article expires; the article's whole text is not served then even while the portal is
 * down, though a list may show its title.
 */
export function headersToKeep(provider: CdnProvider, kept: Kept, now: number, expiries: Expiries) {
  const { keys, separator, life } = HEADERS[provider];
  const { fresh, whileDown } = LIVES[kept.life];
  const until = (expiry: number) => Math.max(0, Math.floor((expiry - now) / 1000));
  const seconds = kept.life === 'content' ? Math.min(fresh, until(expiries.first)) : fresh;
  const more =
    kept.text === undefined ? whileDown : Math.min(whileDown, until(expiryOf(kept.text, expiries)) - seconds);
  return {
    'cache-control': kept.browser,
    [keys]: kept.keys.join(separator),
    [life]: `max-age=${seconds}, stale-if-error=${Math.max(0, more)}`,
  };
}

function expiryOf(text: number | 'many', { first, of }: Expiries): number {
  return text === 'many' ? first : (of.get(text) ?? Number.POSITIVE_INFINITY);
}

/** Limits `Cache-Control` to the reader's own browser. */
export function privately(cacheControl: string | undefined): string {
  const directives = (cacheControl ?? '').split(',').map((directive) => directive.trim());
  const left = directives.filter((one) => one && !/^(public|private|s-maxage=.*|stale-while-revalidate.*)$/.test(one));
  return ['private', ...(left.length > 0 ? left : ['no-cache'])].join(', ');
}
