/** `failed` is a page that could not be made, for which an older copy stood in. */
export type Lookup = 'hit' | 'stale' | 'miss' | 'failed';

/** Next loads the page cache by itself, the metrics their own bundled copy: both share these counts. */
const shared = globalThis as typeof globalThis & { congTinLookups?: Record<Lookup, number> };
shared.congTinLookups ??= { hit: 0, stale: 0, miss: 0, failed: 0 };
const lookups = shared.congTinLookups;

/** Counts one page asked for: there, there but rendered anew behind the answer, or not there. */
export function countLookup(lookup: Lookup): void {
  lookups[lookup] += 1;
}

export function pageLookups(): Readonly<Record<Lookup, number>> {
  return lookups;
}
