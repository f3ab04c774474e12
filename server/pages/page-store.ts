import { LRUCache } from 'lru-cache';
import { processWide } from '#domain/base/process-wide';
import { sharedNow } from '#server/base/clock';
import { keepLastCopies, type Older } from '#server/pages/last-copies';
import { type Entry, isOld, pathIn, sizeOf } from '#server/pages/page-entry';
import { pageCacheBytes } from '#server/settings/schema/page-cache';

/** Rendered pages kept in memory at the most, in bytes; `PAGE_CACHE_MB` changes it. */
const MAX_BYTES = pageCacheBytes();
/** Pages whose rendering is awaited at the most; one forgotten among more is rendered once too often. */
const MAX_PENDING = 10_000;
/** A rendering that began so long ago has failed. */
const GIVEN_UP_MS = 10_000;
/** Paths of which it is remembered what Next calls them. */
const MAX_KEYS = 100_000;
const WAIT_MS = 2000;
const STEP_MS = 10;

/** Where nodes share pages (`server/pages/shared-pages`). What it does not answer in time is rendered; it never throws. */
export type SharedPages = {
  get(mark: string, key: string): Promise<Entry | undefined>;
  set(mark: string, key: string, entry: Entry): void;
  remove(mark: string, key: string): void;
};

type Store = {
  pages: LRUCache<string, Entry>;
  /** Under which names, by the paths of their addresses. */
  keys: LRUCache<string, string>;
  shared?: SharedPages;
  /** Names the state of the content that pages are rendered from; undefined while it is not known, and nothing shared. */
  mark?: string | undefined;
  /** Until a state is known for the first time. */
  isNew: boolean;
  /** Grows whenever something is forgotten. */
  generation: number;
  /** When that was last, in whole seconds. */
  forgotten: number;
  /** The generation, and the time, in which the rendering of a page began that was missing or old. */
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

/** Pages in memory, and their bytes. */
export function pageCacheSize(): { pages: number; bytes: number } {
  return { pages: store.pages.size, bytes: store.pages.calculatedSize ?? 0 };
}

/** Has pages shared with other nodes through `shared` from now on. */
export function sharePages(shared: SharedPages): void {
  store.shared = shared;
}

/**
 * Forgets every page: the next request of each renders anew, from the content that `mark` names. What was kept until then
 * stands in where that fails, as far as `older` lets it.
 */
export function clearPageCache(mark?: string, older: Older = 'dropped'): void {
  store.mark = mark;
  store.isNew = false;
  beginGeneration();
  keepLastCopies(store.pages.entries(), older);
  store.pages.clear();
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

/** Keeps a page, or what a route made, under Next's name for it. */
export function keepPage(key: string, entry: Entry): void {
  store.pages.set(key, entry);
  store.keys.set(pathIn(key), key);
}

/** The page that is kept for that path of its address; undefined where it is old enough to be rendered anew. */
export function keptPageAt(path: string): Entry | undefined {
  if (path === '/index') return undefined; // so the home page is called, whose address is another
  const key = store.keys.get(path === '/' ? '/index' : path);
  const entry = key === undefined ? undefined : store.pages.get(key);
  return entry?.value.kind === 'APP_PAGE' && !isOld(entry) ? entry : undefined;
}

/** To be called before something is forgotten: what is being rendered is not kept. */
export function beginGeneration(): void {
  store.generation += 1;
  store.forgotten = secondsNow();
}

/** Forgets one page, here and where it is shared. */
export function forgetPage(key: string): void {
  store.pages.delete(key);
  if (store.mark) store.shared?.remove(store.mark, key);
}

export function secondsNow(): number {
  return Math.floor(sharedNow().getTime() / 1000);
}

/** A module of Node's would not load at the edge, where Next brings this file along. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, STEP_MS));
}
