import { parseReaderPath } from '#domain/http/paths';
import { ownPage } from '#domain/http/reader-pages';

/** Shared caches that may stand in front of the portal; `CDN` names one. */
export const CDN_PROVIDERS = ['varnish', 'fastly', 'cloudflare'] as const;
export type CdnProvider = (typeof CDN_PROVIDERS)[number];

/** On every answer that is made of content: every change purges it, since menus and lists stand on every page. */
const CONTENT_KEY = 'content';

/** How long a shared cache may answer in our place, and longer only while the portal itself does not; in seconds. */
type Life = { fresh: number; whileDown: number };

const HOUR = 3600;
const DAY = 24 * HOUR;
const LIVES = {
  /** Also the longest for which a purge that was lost can matter; as `expireTime` in next.config.js. */
  content: { fresh: 900, whileDown: DAY },
  /** Files are named by their content; one that was deleted is purged. */
  file: { fresh: DAY, whileDown: 7 * DAY },
  /** Built files stay for pages of the build before. */
  asset: { fresh: 30 * DAY, whileDown: 7 * DAY },
} satisfies Record<string, Life>;

/** What a shared cache may keep of an address, by which keys it forgets it, and for how long browsers need not ask. */
export type Kept = {
  keys: string[];
  life: keyof typeof LIVES;
  browser: string;
  /** As what alone it is kept. */
  type: RegExp;
  /** Whose whole text it shows: one article's, by its id, or many. */
  text?: number | 'many';
};

/** When articles that readers see now are to vanish, in milliseconds: each by its id, and the first of them. */
export type Expiries = { first: number; of: ReadonlyMap<number, number> };

const ASK_FIRST = 'public, max-age=0, must-revalidate';
const FOR_A_MINUTE = 'public, max-age=60';
const FOR_A_DAY = `public, max-age=${DAY}`;
const FOR_EVER = `public, max-age=${365 * DAY}, immutable`;

const TYPES = {
  page: /^text\/html(?:;|$)/,
  feed: /^application\/(?:rss\+xml|atom\+xml|feed\+json)(?:;|$)/,
  sitemap: /^application\/xml(?:;|$)/,
  file: /^(?:image\/(?:avif|webp|png)|application\/(?:pdf|vnd\.openxmlformats-[\w.-]+))(?:;|$)/,
  asset: /^(?:(?:application|text)\/javascript|application\/json|text\/css|font\/\w+|image\/[\w+.-]+)(?:;|$)/,
};

const FEED = /^(?:\/([a-z0-9-]+))?\/(?:rss\.xml|atom\.xml|feed\.json)$/;
const SITEMAP = /^\/(?:sitemap\.xml|sitemaps\/[a-z0-9-]+\.xml)$/;
const CARD = /^\/media\/cards\/[^/]+\.png$/;
/** Pictures and documents; videos are read in ranges, and are too large to fetch whole for the first of them. */
const FILE = /^\/media\/([0-9a-f]{64})\/[^/]+\.(?:avif|webp|pdf|docx)$/;
const ASSET = /^\/_next\/static\//;
const OWN_FILE = /^\/(?:icon\.svg|luot-xem\.js)$/;

/** What of an address may be kept, by its path alone; undefined for the desk, the API, searches and all that is unknown. */
export function keptOf(path: string): Kept | undefined {
  if (ASSET.test(path)) return { keys: ['asset'], life: 'asset', browser: FOR_EVER, type: TYPES.asset };
  if (OWN_FILE.test(path)) return { keys: ['asset'], life: 'file', browser: FOR_A_DAY, type: TYPES.asset };
  if (CARD.test(path)) return content(['card'], FOR_EVER, TYPES.file);
  const file = FILE.exec(path)?.[1];
  if (file) return { keys: ['media', mediaKey(file)], life: 'file', browser: FOR_EVER, type: TYPES.file };
  const feed = FEED.exec(path);
  if (feed) {
    const keys = ['feed', ...(feed[1] ? [sectionKey(feed[1])] : [])];
    return { ...content(keys, FOR_A_MINUTE, TYPES.feed), text: 'many' };
  }
  if (SITEMAP.test(path)) return content(['sitemap'], FOR_A_MINUTE, TYPES.sitemap);
  return keptPage(path);
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
  return { keys: [CONTENT_KEY, ...keys], life: 'content', browser, type };
}

/** What is told of an answer: its status, the type and `Cache-Control` it has, and the names of all its headers. */
export type Answer = { status: number; type: string; cacheControl: string; names: string[] };

/**
 * Whether an answer is what the portal made for everybody at an address that may be kept: whole and of the type that the
 * address has, called public by whatever made it, with nothing for one reader in it, nor a word between Next's parts.
 */
export function isForEverybody(kept: Kept, { status, type, cacheControl, names }: Answer): boolean {
  if (status === 304 ? type !== '' && !kept.type.test(type) : !kept.type.test(type)) return false;
  if (status !== 200 && status !== 304 && !(status === 206 && kept.life === 'file')) return false;
  if (!/\bpublic\b|\bs-maxage=/.test(cacheControl) || /\b(?:private|no-store|no-cache)\b/.test(cacheControl))
    return false;
  return names.every((name) => name !== 'set-cookie' && (!INNER.test(name) || TOLD.has(name)));
}

const INNER = /^(?:next|x-(?:action|middleware|next|nextjs))-/;
/** What Next says of a page that it keeps itself. */
const TOLD = new Set(['x-nextjs-cache', 'x-nextjs-prerender', 'x-nextjs-stale-time', 'x-next-cache-tags']);

function mediaKey(sha256: string): string {
  return `media-${sha256}`;
}

function sectionKey(slug: string): string {
  return `section-${slug}`;
}

/** The headers by which each shared cache takes keys and life; it removes them on the way to readers. */
const HEADERS: Record<CdnProvider, { keys: string; separator: string; life: string }> = {
  varnish: { keys: 'xkey', separator: ' ', life: 'surrogate-control' },
  fastly: { keys: 'surrogate-key', separator: ' ', life: 'surrogate-control' },
  cloudflare: { keys: 'cache-tag', separator: ',', life: 'cloudflare-cdn-cache-control' },
};

/**
 * What tells the shared cache to keep an answer. Where an article is to vanish, nothing outlives that moment without asking;
 * and a whole text not even while no server is there to be asked, though its title may still stand in a list.
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

/** Of an answer that no shared cache may keep: `Cache-Control` as it is, but for the reader's own browser alone. */
export function privately(cacheControl: string | undefined): string {
  const directives = (cacheControl ?? '').split(',').map((directive) => directive.trim());
  const left = directives.filter((one) => one && !/^(public|private|s-maxage=.*|stale-while-revalidate.*)$/.test(one));
  return ['private', ...(left.length > 0 ? left : ['no-cache'])].join(', ');
}
