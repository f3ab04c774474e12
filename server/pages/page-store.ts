import { LRUCache } from 'lru-cache';
import { processWide } from '#domain/base/process-wide';
import { sharedNow } from '#server/base/clock';
import { keepLastCopies, type Older } from '#server/pages/last-copies';
import { type Entry, isOld, pathIn, sizeOf } from '#server/pages/page-entry';
import { pageCacheBytes } from '#server/settings/schema/page-cache';

/** Set by `PAGE_CACHE_MB`. */
const MAX_BYTES = pageCacheBytes();
/** Beyond it a page may be rendered once too often. */
const MAX_PENDING = 10_000;
/** An older rendering has failed. */
const GIVEN_UP_MS = 10_000;
const MAX_KEYS = 100_000;
const WAIT_MS = 2000;
const STEP_MS = 10;

/** Never throws; a late answer counts as none. */
export type SharedPages = {
  get(mark: string, key: string): Promise<Entry | undefined>;
  set(mark: string, key: string, entry: Entry): void;
  remove(mark: string, key: string): void;
};

type Store = {
  pages: LRUCache<string, Entry>;
  /** Cache keys by path. */
  keys: LRUCache<string, string>;
  shared?: SharedPages;
  /** The content state pages are rendered from; while undefined, nothing is shared. */
  mark?: string | undefined;
  /** True until the first state is known. */
  isNew: boolean;
  /** Grows whenever something is dropped. */
  generation: number;
  /** When something was last dropped, in whole seconds. */
  forgotten: number;
  /** Renderings of missing or old pages under way. */
  begun: LRUCache<string, { generation: number; at: number }>;
};

export const store = processWide<Store>('pages', () => ({
  pages: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: sizeOf }),
  keys: new LRUCache({ max: MAX_KEYS }),
  isNew: true,
  generation: 0,
  forgotten: 0,
  begun: new LRUCache({ max: MAX_PENDING }),
}));

export function pageCacheSize(): { pages: number; bytes: number } {
  return { pages: store.pages.size, bytes: store.pages.calculatedSize ?? 0 };
}

export function sharePages(shared: SharedPages): void {
  store.shared = shared;
}

/**
 * Drops every page; the next request renders from the content that `mark` names. Old pages replace failed renderings as
 * far as `older` allows.
 */
export function clearPageCache(mark?: string, older: Older = 'dropped'): void {
  store.mark = mark;
  store.isNew = false;
  beginGeneration();
  keepLastCopies(store.pages.entries(), older);
  store.pages.clear();
}

/**
 * Drops every page and waits at most two seconds for renderings under way. A request meanwhile may get an old one; one
 * afterwards gets a new one.
 */
export async function refreshPages(mark?: string, older: Older = 'dropped'): Promise<void> {
  clearPageCache(mark, older);
  const { generation } = store;
  const isRendering = () =>
    [...store.begun.values()].some((one) => one.generation < generation && one.at > Date.now() - GIVEN_UP_MS);
  for (let waited = 0; waited < WAIT_MS && isRendering(); waited += STEP_MS) await pause();
}

export function keepPage(key: string, entry: Entry): void {
  store.pages.set(key, entry);
  store.keys.set(pathIn(key), key);
}

/** Undefined if the page is to be rendered again. */
export function keptPageAt(path: string): Entry | undefined {
  if (path === '/index') return undefined; // the home page's cache key, not its address
  const key = store.keys.get(path === '/' ? '/index' : path);
  const entry = key === undefined ? undefined : store.pages.get(key);
  return entry?.value.kind === 'APP_PAGE' && !isOld(entry) ? entry : undefined;
}

/** Call it before dropping something: renderings under way are not kept. */
export function beginGeneration(): void {
  store.generation += 1;
  store.forgotten = secondsNow();
}

export function forgetPage(key: string): void {
  store.pages.delete(key);
  if (store.mark) store.shared?.remove(store.mark, key);
}

export function secondsNow(): number {
  return Math.floor(sharedNow().getTime() / 1000);
}

/** A Node module would not load at the edge, for which Next bundles this file. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, STEP_MS));
}
