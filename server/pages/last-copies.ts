import { LRUCache } from 'lru-cache';
import { processWide } from '#domain/base/process-wide';
import { type Entry, pathIn } from '#server/pages/page-entry';
import { pageCacheBytes } from '#server/settings/schema/page-cache';

/** What a reader is sent of a page, or a program of a feed. */
export type Copy = { text: string; headers: Record<string, unknown>; madeAt: number };

/**
 * What becomes of copies from before a change: they may be shown where nothing newer can be made, may not while it is not
 * known what changed, or never again, because the change took something away that any of them may show.
 */
export type Older = 'shown' | 'hidden' | 'dropped';

/** Beside the pages that are kept; what both hold is in memory once. */
const MAX_BYTES = pageCacheBytes() / 4;
/** Of pages of which it is remembered that they are gone: letters of their paths, which may be invented. */
const MAX_GONE = 1_000_000;

type Store = {
  copies: LRUCache<string, Copy>;
  /** When a page that had been there was not any more, by its path. */
  gone: LRUCache<string, number>;
  areShown: boolean;
};

const store = processWide<Store>('last copies', () => ({
  copies: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: ({ text }) => 1024 + text.length * 2 }),
  gone: new LRUCache({ maxSize: MAX_GONE, sizeCalculation: (_, path) => 1 + path.length }),
  areShown: true,
}));

/** Takes over pages that a change puts out of use, or drops all copies with them. */
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

/** Keeps what another process of the same state has of a page. */
export function adoptLastCopy(path: string, copy: Copy): void {
  store.copies.set(path, copy);
}

/** Forgets the copy of a page that was made anew. */
export function dropLastCopy(key: string): void {
  store.copies.delete(pathIn(key));
  store.gone.delete(pathIn(key));
}

/** Forgets the copy of a page that is not there any more, and remembers that it is not. */
export function noteGone(key: string): void {
  store.copies.delete(pathIn(key));
  store.gone.set(pathIn(key), Date.now());
}

export function goneSince(path: string): number | undefined {
  return store.gone.get(path);
}

/** Whether it is known what changed since they were made. */
export function areCopiesShown(): boolean {
  return store.areShown;
}

/** The last copy of a page from before the present state, if it may be shown. */
export function findLastCopy(path: string): Copy | undefined {
  return store.areShown ? store.copies.get(path) : undefined;
}

export function copyOf({ value, lastModified }: Entry): Copy | undefined {
  const { kind, status = 200, html, body, headers = {} } = value;
  if (status !== 200) return undefined;
  const text = kind === 'APP_ROUTE' ? body && new TextDecoder().decode(body) : html;
  return text === undefined ? undefined : { text, headers, madeAt: lastModified };
}
