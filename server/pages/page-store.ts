import { LRUCache } from 'lru-cache';
import { processWide } from '#domain/base/process-wide';
import { type ContentKey, isAltered } from '#domain/http/content-keys';
import { secondsNow } from '#server/base/clock';
import { compose, forgetOlderParts, lastComposed, partKey } from '#server/pages/composing';
import { keepLastCopies, type Older } from '#server/pages/last-copies';
import { type Entry, isOld, pathIn, sizeOf } from '#server/pages/page-entry';
import { pageCacheBytes } from '#server/settings/schema/page-cache';

/** Set by `PAGE_CACHE_MB`. */
const MAX_BYTES = pageCacheBytes();
const MAX_KEYS = 100_000;
const ASKED_MS = 600_000;

/** Never throws; a late answer counts as none. */
export type SharedPages = {
  get(key: string): Promise<Entry | undefined>;
  set(key: string, entry: Entry): void;
  remove(key: string): void;
  /** Whether this node is the first to ask so within two seconds, or nobody can say. */
  claim(name: string): Promise<boolean>;
};

type Store = {
  /** Pages, and under `partKey` the parts that they share. */
  pages: LRUCache<string, Entry>;
  /** Cache keys by path. */
  keys: LRUCache<string, string>;
  /** How often each path was asked for, until nobody did for ten minutes. */
  asked: LRUCache<string, number>;
  /** What a change that only adds has dropped, until the new pages are made and the change is acknowledged. */
  standing?: ReadonlyMap<string, Entry> | undefined;
  shared?: SharedPages;
  /** The content state pages are rendered from; while undefined, nothing is shared. */
  mark?: string | undefined;
  /** True until the first state is known. */
  isNew: boolean;
  /** Grows whenever something is dropped. */
  generation: number;
  /** The generation that dropped everything. */
  cleared: number;
  /** When something was last dropped, in whole seconds. */
  forgotten: number;
};

export const store = processWide<Store>('pages', () => ({
  pages: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: sizeOf }),
  keys: new LRUCache({ max: MAX_KEYS }),
  asked: new LRUCache({ max: MAX_KEYS, ttl: ASKED_MS }),
  isNew: true,
  generation: 0,
  cleared: 0,
  forgotten: 0,
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
  beginState(mark);
  store.cleared = store.generation;
  keepLastCopies(wholePages(store.pages.entries()), older);
  store.pages.clear();
}

/** Drops what shows one of `keys`, as `clearPageCache`. */
export function dropAltered(keys: ReadonlySet<ContentKey>, mark: string, older: Older): void {
  beginState(mark);
  if (older === 'shown') forgetAllOlderParts();
  const altered = [...store.pages.entries()].filter(([, { shows }]) => isAltered(shows, keys));
  keepLastCopies(wholePages(altered), older);
  for (const [key] of altered) store.pages.delete(key);
  if (older === 'shown') store.standing = new Map(wholePages(altered));
  else forgetAllOlderParts();
}

export function keepPage(key: string, entry: Entry): void {
  store.pages.set(key, entry);
  store.keys.set(pathIn(key), key);
}

/** With its parts; undefined if the page, or a part of it, is to be rendered again. */
export function keptPage(key: string): Entry | undefined {
  const entry = store.pages.get(key);
  return entry && findPage(entry);
}

/** The page as it is, or as it was while `standing`; undefined if it is to be rendered again. */
export function keptPageAt(path: string): Entry | undefined {
  if (path === '/index') return undefined; // the home page's cache key, not its address
  const key = store.keys.get(path === '/' ? '/index' : path);
  const entry = key === undefined ? undefined : (keptPage(key) ?? standingPage(key));
  if (entry?.value.kind !== 'APP_PAGE' || isOld(entry)) return undefined;
  return entry;
}

/** A reader has asked for it. */
export function countAsked(path: string): void {
  store.asked.set(path, (store.asked.get(path) ?? 0) + 1);
}

function standingPage(key: string): Entry | undefined {
  if (!store.standing) return undefined;
  const incomplete = store.pages.peek(key);
  return store.standing.get(key) ?? (incomplete && lastPage(incomplete));
}

/** As it is kept, or was before a part of it was dropped. */
export function lastPage(entry: Entry): Entry | undefined {
  if (entry.value.kind === 'PART') return undefined;
  return compose(entry, peek) ?? lastComposed(entry);
}

/** Names of the parts that are to be rendered again. Uses none of them, so that it may run over all pages. */
export function missingParts({ frame }: Entry): string[] {
  const parts = frame?.parts ?? [];
  return parts.map(({ name }) => name).filter((name) => !store.pages.has(partKey(name)));
}

/** Call it before dropping something: of renderings under way only what is still current will be kept. */
export function beginGeneration(): void {
  store.generation += 1;
  store.forgotten = secondsNow();
}

export function forgetPage(key: string): void {
  store.pages.delete(key);
  if (store.mark) store.shared?.remove(key);
}

function beginState(mark: string | undefined): void {
  store.mark = mark;
  store.isNew = false;
  store.standing = undefined;
  beginGeneration();
}

function forgetAllOlderParts(): void {
  for (const page of store.pages.values()) forgetOlderParts(page, peek);
}

/** Uses nothing, so that it may run over all pages. */
function peek(key: string): Entry | undefined {
  return store.pages.peek(key);
}

function findPage(entry: Entry): Entry | undefined {
  return compose(entry, (key) => store.pages.get(key));
}

function* wholePages(entries: Iterable<[string, Entry]>): Iterable<[string, Entry]> {
  for (const [key, entry] of entries) {
    const whole = lastPage(entry);
    if (whole) yield [key, whole];
  }
}
