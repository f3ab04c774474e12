import { LRUCache } from 'lru-cache';

/** What a reader is sent of a page. */
export type Copy = { html: string; headers: Record<string, unknown>; madeAt: number };
type Rendered = { value: { kind: string; html?: string; headers?: Record<string, unknown> }; lastModified: number };

/**
 * What becomes of copies from before a change: they may be shown where nothing newer can be made, may not while it is not
 * known what changed, or never again, because the change took something away that any of them may show.
 */
export type Older = 'shown' | 'hidden' | 'dropped';

/** Beside the pages that are kept; what both hold is in memory once. */
const MAX_BYTES = (Number(process.env['PAGE_CACHE_MB'] || 256) / 4) * 1024 * 1024;

type Store = { copies: LRUCache<string, Copy>; areShown: boolean; served: number };

/** Next loads this file by itself, the instrumentation its own bundled copy: both share one store. */
const shared = globalThis as typeof globalThis & { congTinLastCopies?: Store };
shared.congTinLastCopies ??= {
  copies: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: ({ html }) => 1024 + html.length * 2 }),
  areShown: true,
  served: 0,
};
const store = shared.congTinLastCopies;

/** Takes over pages that a change puts out of use, or drops all copies with them. */
export function keepLastCopies(pages: Iterable<[key: string, page: Rendered]>, older: Older): void {
  store.areShown = older === 'shown';
  if (older === 'dropped') {
    store.copies.clear();
    return;
  }
  for (const [key, page] of pages) {
    const copy = copyOf(page);
    if (copy) store.copies.set(pathIn(key), copy);
  }
}

/** Forgets the copy of a page that was made anew, or is not there any more. */
export function dropLastCopy(key: string): void {
  store.copies.delete(pathIn(key));
}

/** The last copy of a page from before the present state, if it may be shown. */
export function findLastCopy(path: string): Copy | undefined {
  return store.areShown ? store.copies.get(path) : undefined;
}

export function copyOf({ value, lastModified }: Rendered): Copy | undefined {
  if (value.kind !== 'APP_PAGE' || value.html === undefined) return undefined;
  return { html: value.html, headers: value.headers ?? {}, madeAt: lastModified };
}

/** The page's path in Next's name for what it keeps: `/route-cache/APP_PAGE/…/$/tin`; the home page is `/index`. */
export function pathIn(key: string): string {
  const start = key.indexOf('/$/');
  return start < 0 ? key : key.slice(start + 2);
}
