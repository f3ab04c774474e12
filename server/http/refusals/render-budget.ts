import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { type Bucket, type BucketSize, refill, secondsToWait } from '#domain/base/token-bucket';
import { isPageScript, keptOf } from '#domain/http/cdn-cache';
import { addressPrefix } from '#domain/http/client-address';
import { NOWHERE_PATH } from '#domain/http/paths';
import { OWN_PAGES, type OwnPage, READER_PAGES } from '#domain/http/reader-pages';
import { type RouteKind, routeKindOf } from '#domain/http/route-kind';
import { BEACON_PATH } from '#domain/visits/beacon';
import type { Answerer } from '#server/http/pipeline/pipeline';
import { refuseInWords } from '#server/http/refusals/refusal';
import { findReplacedSession } from '#server/http/request/session-token';
import { hasCdn } from '#server/settings/cdn';
import { setting } from '#server/settings/settings';

const BURST_SECONDS = 30;
const MOST = 100_000;

/** In renderings, for requests that no cached page answers. */
const PRICES: Record<RouteKind, number> = {
  ...(Object.fromEntries(OWN_PAGES.map((kind) => [kind, 1])) as Record<OwnPage, number>),
  home: 1,
  article: 1,
  section: 1,
  tag: 1,
  author: 1,
  shelf: 1,
  album: 1,
  topic: 1,
  other: 1,
  feed: 1,
  sitemap: 1,
  preview: 1,
  desk: 1,
  sign_in: 0.5,
  api: 0.2,
  media: 0,
  asset: 0,
  health: 0,
};
/** These addresses share one page, but each needs a lookup. */
const NOWHERE_PRICE = 0.2;
/** Which pages these have is counted. */
const COUNTED = new Set<RouteKind>(['tag', 'author', 'topic', 'shelf']);

const KEPT_OWN = OWN_PAGES.filter((kind) => READER_PAGES[kind].isKept);
const PAGES = new Set<RouteKind>([
  'home',
  'article',
  'section',
  'tag',
  'author',
  'topic',
  'shelf',
  'album',
  ...KEPT_OWN,
]);

/** Paths that had a page, which is rendered once for all after a change. */
const known = new LRUCache<string, true>({ max: MOST });

export function isKnownPage(path: string): boolean {
  return known.has(path);
}

/**
 * Gives each address a rendering budget; beyond it 429 with the seconds to wait. Existing pages and signed-in users are
 * free. Desk and sign-in have their own budget, so that a neighbour behind the same address cannot block them. Each
 * process counts by itself: asking the database would cost what it saves.
 */
export function limitRenderings(size = configuredSize()): Answerer {
  if (size.perSecond === 0) return () => false;
  const buckets = new LRUCache<string, Bucket>({ max: MOST });
  return (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    const kind = routeKindOf(path);
    const price = priceOf(request, path, kind);
    if (price === 0) return false;
    const use = kind === 'desk' || kind === 'sign_in' ? 'desk' : 'reader';
    const key = `${use} ${addressPrefix(String(request.headers['x-forwarded-for'] ?? ''))}`;
    const bucket = buckets.get(key) ?? { tokens: size.burst, at: 0 };
    buckets.set(key, Object.assign(bucket, refill(bucket, size, Date.now())));

    const isFree = request.headers['rsc'] === undefined && known.has(path);
    if (isFree || bucket.tokens >= 1) {
      // Mostly refunded if the page exists: after a start or a change many are under way at once.
      const paid = isFree ? 0 : PAGES.has(kind) ? price / 10 : price;
      bucket.tokens -= paid;
      response.once('close', async () => {
        bucket.tokens += paid - (await priceAfter(request, response, path, price));
      });
      return false;
    }
    const wait = { 'retry-after': String(secondsToWait(bucket, size)) };
    return isSignedIn(request).then((is) => !is && refuseInWords(request, response, 'too_many', wait));
  };
}

function configuredSize(): BucketSize {
  const perSecond = setting('RENDERS_PER_SECOND');
  return { perSecond, burst: perSecond * BURST_SECONDS };
}

function priceOf({ method }: IncomingMessage, path: string, kind: RouteKind): number {
  if (path.startsWith('/media/cards/')) return 1;
  // The pixel exists only behind a CDN; otherwise Next renders a page.
  const isBeacon = path === BEACON_PATH && (method === 'POST' || hasCdn());
  const isFile = isBeacon || path === '/api/visits' || isPageScript(path) || keptOf(path)?.life === 'file';
  return isFile ? 0 : PRICES[kind];
}

/** Remembers whether the page exists. If the client left early, only the rendering is certain. */
async function priceAfter(request: IncomingMessage, response: ServerResponse, path: string, price: number) {
  const { headersSent, statusCode } = response;
  if (request.url === NOWHERE_PATH) return COUNTED.has(routeKindOf(path)) ? price : NOWHERE_PRICE;
  if (!headersSent && known.has(path)) return 0;
  if (headersSent && request.headers['rsc'] === undefined && PAGES.has(routeKindOf(path))) {
    if (statusCode === 200 || (statusCode === 304 && known.has(path))) {
      known.set(path, true);
      return 0;
    }
    known.delete(path);
  }
  return (await isSignedIn(request)) ? 0 : price;
}

async function isSignedIn({ headers }: IncomingMessage): Promise<boolean> {
  return headers.cookie !== undefined && (await findReplacedSession(headers.cookie)) !== undefined;
}
