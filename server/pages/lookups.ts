import { processWide } from '#domain/base/process-wide';

/** `failed` is a page that could not be made, for which an older copy stood in. */
type Lookup = 'hit' | 'stale' | 'miss' | 'failed';

const lookups = processWide<Record<Lookup, number>>('page lookups', () => ({ hit: 0, stale: 0, miss: 0, failed: 0 }));

/** Counts one page asked for: there, there but rendered anew behind the answer, or not there. */
export function countLookup(lookup: Lookup): void {
  lookups[lookup] += 1;
}

export function pageLookups(): Readonly<Record<Lookup, number>> {
  return lookups;
}
