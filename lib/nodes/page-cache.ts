import { LRUCache } from 'lru-cache';
import { frameworkScripts, keptPagePolicy } from '#domain/content-policy';
import { statusOf } from '#domain/kept-status';
import { NOWHERE_PATH } from '#domain/paths';
import { sharedNow } from '#lib/nodes/clock';
import {
  type Copy,
  copyOf,
  dropLastCopy,
  findLastCopy,
  keepLastCopies,
  type Older,
  pathIn,
} from '#lib/nodes/last-copies';
import { countLookup } from '#lib/nodes/page-cache-figures';

/** Rendered pages kept in memory at the most, in bytes; `PAGE_CACHE_MB` changes it. */
const MAX_BYTES = Number(process.env['PAGE_CACHE_MB'] || 256) * 1024 * 1024;
/** Pages whose rendering is awaited at the most; one forgotten among more is rendered once too often. */
const MAX_PENDING = 10_000;
/** A rendering that began so long ago has failed. */
const GIVEN_UP_MS = 10_000;
const WAIT_MS = 2000;
const STEP_MS = 10;

/** What is no page now may be one in the next second: nobody on the way answers from a copy. */
const UNKEPT = 'public, max-age=0, must-revalidate';

export type Page = {
  kind: string;
  status?: number | undefined;
  html?: string;
  rscData?: Uint8Array;
  /** What Next's router prefetches of the page, part by part: as much again as the page's own data. */
  segmentData?: Map<string, Uint8Array>;
  body?: Uint8Array;
  headers?: Record<string, unknown>;
};
type CacheControl = { revalidate?: number | false };
export type Entry = { value: Page; lastModified: number; tags: string[]; cacheControl?: CacheControl | undefined };

/** Where nodes share pages (`lib/nodes/shared-pages`). What it does not answer in time is rendered; it never throws. */
export type SharedPages = {
  get(mark: string, key: string): Promise<Entry | undefined>;
  set(mark: string, key: string, entry: Entry): void;
  remove(mark: string, key: string): void;
};

type Store = {
  pages: LRUCache<string, Entry>;
  shared?: SharedPages;
  /** Names the state of the content that pages are rendered from; undefined while it is not known, and nothing shared. */
  mark?: string | undefined;
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

/**
 * Forgets every page: the next request of each renders anew, from the content that `mark` names. What was kept until then
 * stands in where that fails, as far as `older` lets it.
 */
export function clearPageCache(mark?: string, older: Older = 'dropped'): void {
  store.mark = mark;
  beginGeneration();
  keepLastCopies(store.pages.entries(), older);
  store.pages.clear();
}

/** What there is of a reader's page that cannot be made now: as it is kept, or as it was before the last change. */
export function findCopy(path: string): Copy | undefined {
  const key = [...store.pages.keys()].find((one) => pathIn(one) === path);
  const kept = key === undefined ? undefined : store.pages.peek(key);
  return (kept && copyOf(kept)) ?? findLastCopy(path);
}

/** Has pages shared with other nodes through `shared` from now on. */
export function sharePages(shared: SharedPages): void {
  store.shared = shared;
}

/**
 * Forgets every page and waits, two seconds at the most, until what was being rendered before is done: who asks meanwhile
 * is answered with that rendering, and whoever asks when this has resolved gets a new one.
 */
export async function refreshPages(mark?: string, older: Older = 'dropped'): Promise<void> {
  clearPageCache(mark, older);
  const { generation } = store;
  const isRendering = () =>
    [...store.begun.values()].some((one) => one.generation < generation && one.at > Date.now() - GIVEN_UP_MS);
  for (let waited = 0; waited < WAIT_MS && isRendering(); waited += STEP_MS) await pause();
}

/**
 * Next's cache handler (`cacheHandler` in next.config.js). It differs from the built-in one in that it keeps answers with
 * status 200 only, so invented addresses fill nothing (one stands for all of them), and keeps them in memory within a limit and, where nodes share
 * theirs, under the mark of the content they show: so a restart or another database never shows old pages. A page whose
 * rendering began before a change is not kept after it.
 */
export default class PageCache {
  async get(key: string): Promise<Entry | null> {
    const known = store.pages.get(key);
    const entry = known && !isOld(known) ? known : await findShared(key);
    countLookup(entry ? (isOld(entry) ? 'stale' : 'hit') : 'miss');
    if ((!entry || isOld(entry)) && !store.begun.has(key)) {
      store.begun.set(key, { generation: store.generation, at: Date.now() });
    }
    return entry;
  }

  async set(key: string, value: Page | null, context: { cacheControl?: CacheControl }): Promise<void> {
    if (value?.html !== undefined) await allowOwnScripts(value, value.html);
    const begun = store.begun.get(key);
    const isCurrent = (begun?.generation ?? store.generation) === store.generation;
    store.begun.delete(key);
    // Next answers everybody who waits for this rendering from this very object.
    if (value?.html !== undefined) value.status = statusOf(value.html) ?? value.status;
    if (!value || (value.status ?? 200) !== 200) {
      forget(key);
      // What failed says nothing of whether the page is there.
      if (value && (value.status ?? 200) < 500) dropLastCopy(key);
      if (value) value.headers = { ...value.headers, 'cache-control': UNKEPT };
      if (value && isCurrent && key.endsWith(NOWHERE_PATH)) store.pages.set(key, entryOf(value, context));
      return;
    }
    if (!isCurrent || !isWhole(value)) return;
    dateRendering(value);
    const entry = entryOf(value, context);
    store.pages.set(key, entry);
    dropLastCopy(key);
    if (begun && store.mark) store.shared?.set(store.mark, key, entry);
  }

  async revalidateTag(tags: string | string[]): Promise<void> {
    const revalidated = new Set([tags].flat());
    beginGeneration();
    for (const [key, entry] of store.pages.entries()) {
      if (entry.tags.some((tag) => revalidated.has(tag))) forget(key);
    }
  }

  resetRequestCache(): void {}
}

function entryOf(value: Page, { cacheControl }: { cacheControl?: CacheControl }): Entry {
  const tags = String(value.headers?.['x-next-cache-tags'] ?? '').split(',');
  return { value, lastModified: Date.now(), tags, cacheControl };
}

/**
 * What other nodes have of a page that is missing or old here, unless something was forgotten while they were asked; else
 * what is here by then.
 */
async function findShared(key: string): Promise<Entry | null> {
  const { shared, mark, generation } = store;
  const found = shared && mark ? await shared.get(mark, key) : undefined;
  const here = store.pages.get(key) ?? null;
  if (!found || store.generation !== generation || (here && here.lastModified >= found.lastModified)) return here;
  store.pages.set(key, found);
  return found;
}

function forget(key: string): void {
  store.pages.delete(key);
  if (store.mark) store.shared?.remove(store.mark, key);
}

/** Sends the page with a policy by which its own inline scripts run, and no other. */
async function allowOwnScripts(page: Page, html: string): Promise<void> {
  const own = frameworkScripts(html);
  const digests = own.scripts.map((text) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const hashes = (await Promise.all(digests)).map((digest) => btoa(String.fromCharCode(...new Uint8Array(digest))));
  page.html = own.html;
  page.headers = { ...page.headers, 'content-security-policy': keptPagePolicy(hashes) };
}

/** Whether it is a page, or what a route made: nothing else is kept. */
function isWhole({ kind, html, body }: Page): boolean {
  return kind === 'APP_PAGE' ? Boolean(html) : kind === 'APP_ROUTE' && body !== undefined;
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
 * change, or in the next, in which another node may still have dated the one before, goes without.
 */
function dateRendering(page: Page): void {
  const made = secondsNow();
  if (page.kind === 'APP_PAGE' && made > store.forgotten + 1)
    page.headers = { ...page.headers, 'last-modified': new Date(made * 1000).toUTCString() };
}

function secondsNow(): number {
  return Math.floor(sharedNow().getTime() / 1000);
}

/** Old enough that Next renders it anew behind the answer. */
function isOld({ lastModified, cacheControl }: Entry): boolean {
  const seconds = cacheControl?.revalidate;
  return typeof seconds === 'number' && lastModified + seconds * 1000 <= Date.now();
}

function sizeOf({ value }: Entry): number {
  const parts = [value.rscData, value.body, ...(value.segmentData?.values() ?? [])];
  return parts.reduce((sum, part) => sum + (part?.byteLength ?? 0), 1024 + (value.html?.length ?? 0) * 2);
}
