import { LRUCache } from 'lru-cache';
import { processWide } from '#domain/base/process-wide';
import { type Entry, pathIn } from '#server/pages/page-entry';
import { pageCacheBytes } from '#server/settings/schema/page-cache';

export type Copy = { text: string; headers: Record<string, unknown>; madeAt: number };

/**
 * Copies from before a change: shown if nothing newer can be rendered, hidden while the change is unknown, dropped if
 * it took something away.
 */
export type Older = 'shown' | 'hidden' | 'dropped';

/** On top of the page cache; shared text is in memory once. */
const MAX_BYTES = pageCacheBytes() / 4;
/** In characters of paths, which clients may invent. */
const MAX_GONE = 1_000_000;

type Store = {
  copies: LRUCache<string, Copy>;
  gone: LRUCache<string, number>;
  areShown: boolean;
};

const store = processWide<Store>('last copies', () => ({
  copies: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: ({ text }) => 1024 + text.length * 2 }),
  gone: new LRUCache({ maxSize: MAX_GONE, sizeCalculation: (_, path) => 1 + path.length }),
  areShown: true,
}));

/** Keeps pages that a change replaces, or drops all copies. */
export function keepLastCopies(pages: Iterable<[key: string, page: Entry]>, older: Older): void {
  store.areShown = older !== 'hidden';
  if (older === 'dropped') {
    store.copies.clear();
    store.gone.clear();
    return;
  }
  for (const [key, page] of pages) {
    const copy = copyOf(page);
    if (copy) store.copies.set(pathIn(key), copy);
  }
}

/** Keeps another process's copy of the same state. */
export function adoptLastCopy(path: string, copy: Copy): void {
  store.copies.set(path, copy);
}

export function dropLastCopy(key: string): void {
  store.copies.delete(pathIn(key));
  store.gone.delete(pathIn(key));
}

export function noteGone(key: string): void {
  store.copies.delete(pathIn(key));
  store.gone.set(pathIn(key), Date.now());
}

export function goneSince(path: string): number | undefined {
  return store.gone.get(path);
}

export function areCopiesShown(): boolean {
  return store.areShown;
}

export function findLastCopy(path: string): Copy | undefined {
  return store.areShown ? store.copies.get(path) : undefined;
}

export function copyOf({ value, lastModified }: Entry): Copy | undefined {
  const { kind, status = 200, html, body, headers = {} } = value;
  if (status !== 200) return undefined;
  const text = kind === 'APP_ROUTE' ? body && new TextDecoder().decode(body) : html;
  return text === undefined ? undefined : { text, headers, madeAt: lastModified };
}
