import { LRUCache } from 'lru-cache';
import { statusOf } from '#domain/kept-status';
import { countLookup } from '#lib/page-cache-figures';

/** Rendered pages kept in memory at the most, in bytes; `PAGE_CACHE_MB` changes it. */
const MAX_BYTES = Number(process.env['PAGE_CACHE_MB'] ?? 256) * 1024 * 1024;
/** Pages whose rendering is awaited at the most; one forgotten among more is rendered once too often. */
const MAX_PENDING = 10_000;
/** A rendering that began so long ago has failed. */
const GIVEN_UP_MS = 10_000;
const WAIT_MS = 2000;
const STEP_MS = 10;

/** What is no page now may be one in the next second: nobody on the way answers from a copy. */
const UNKEPT = 'public, max-age=0, must-revalidate';

type Page = {
  kind: string;
  status?: number | undefined;
  html?: string;
  rscData?: Uint8Array;
  body?: Uint8Array;
  headers?: Record<string, unknown>;
};
type CacheControl = { revalidate?: number | false };
type Entry = { value: Page; lastModified: number; tags: string[]; cacheControl?: CacheControl | undefined };

type Store = {
  pages: LRUCache<string, Entry>;
  /** Grows whenever something is forgotten. */
  generation: number;
  /** When that was last, in whole seconds. */
  forgotten: number;
  /** The generation, and the time, in which the rendering of a page began that was missing or old. */
  begun: LRUCache<string, { generation: number; at: number }>;
};

/** Next loads this file by itself, the instrumentation its own bundled copy: both share one store. */
const shared = globalThis as typeof globalThis & { congTinPages?: Store };
shared.congTinPages ??= {
  pages: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: sizeOf }),
  generation: 0,
  forgotten: 0,
  begun: new LRUCache({ max: MAX_PENDING }),
};
const store = shared.congTinPages;

/** Pages in memory, and their bytes. */
export function pageCacheSize(): { pages: number; bytes: number } {
  return { pages: store.pages.size, bytes: store.pages.calculatedSize ?? 0 };
}

/** Forgets every page: the next request of each renders anew. */
export function clearPageCache(): void {
  beginGeneration();
  store.pages.clear();
}

/**
 * Forgets every page and waits, two seconds at the most, until what was being rendered before is done: who asks meanwhile
 * is answered with that rendering, and whoever asks when this has resolved gets a new one.
 */
export async function refreshPages(): Promise<void> {
  clearPageCache();
  const { generation } = store;
  const isRendering = () =>
    [...store.begun.values()].some((one) => one.generation < generation && one.at > Date.now() - GIVEN_UP_MS);
  for (let waited = 0; waited < WAIT_MS && isRendering(); waited += STEP_MS) await pause();
}

/**
 * Next's cache handler (`cacheHandler` in next.config.js) for one node. It differs from the built-in one in that it
 * keeps answers with status 200 only, so invented addresses fill nothing, and keeps them in memory only, within a
 * limit, so a restart or another database never shows old pages. A page whose rendering began before a change is not
 * kept after it.
 */
export default class PageCache {
  async get(key: string): Promise<Entry | null> {
    const entry = store.pages.get(key) ?? null;
    countLookup(entry ? (isOld(entry) ? 'stale' : 'hit') : 'miss');
    if ((!entry || isOld(entry)) && !store.begun.has(key)) {
      store.begun.set(key, { generation: store.generation, at: Date.now() });
    }
    return entry;
  }

  async set(key: string, value: Page | null, context: { cacheControl?: CacheControl }): Promise<void> {
    const isCurrent = (store.begun.get(key)?.generation ?? store.generation) === store.generation;
    store.begun.delete(key);
    // Next answers everybody who waits for this rendering from this very object.
    if (value?.html !== undefined) value.status = statusOf(value.html) ?? value.status;
    if (!value || (value.status ?? 200) !== 200) {
      store.pages.delete(key);
      if (value) value.headers = { ...value.headers, 'cache-control': UNKEPT };
      return;
    }
    if (!isCurrent) return;
    dateRendering(value);
    const tags = String(value.headers?.['x-next-cache-tags'] ?? '').split(',');
    store.pages.set(key, { value, lastModified: Date.now(), tags, cacheControl: context.cacheControl });
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    const revalidated = new Set([tags].flat());
    beginGeneration();
    for (const [key, entry] of store.pages.entries()) {
      if (entry.tags.some((tag) => revalidated.has(tag))) store.pages.delete(key);
    }
  }

  resetRequestCache(): void {}
}

/** A module of Node's would not load at the edge, where Next brings this file along. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, STEP_MS));
}

function beginGeneration(): void {
  store.generation += 1;
  store.forgotten = secondsNow();
}

/**
 * Sends the page with when it was made as `Last-Modified`. The date knows only seconds: a page made in the second of a
 * change goes without, lest it be taken for the one before.
 */
function dateRendering(page: Page): void {
  const made = secondsNow();
  if (page.kind === 'APP_PAGE' && made > store.forgotten)
    page.headers = { ...page.headers, 'last-modified': new Date(made * 1000).toUTCString() };
}

function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}

/** Old enough that Next renders it anew behind the answer. */
function isOld({ lastModified, cacheControl }: Entry): boolean {
  const seconds = cacheControl?.revalidate;
  return typeof seconds === 'number' && lastModified + seconds * 1000 <= Date.now();
}

function sizeOf({ value }: Entry): number {
  return 1024 + (value.html?.length ?? 0) * 2 + (value.rscData?.byteLength ?? 0) + (value.body?.byteLength ?? 0);
}
