import { processWide } from '#domain/base/process-wide';

/** `stale`: served, and rendered again behind the answer. `failed`: replaced by an older copy. */
type Lookup = 'hit' | 'stale' | 'miss' | 'failed';

const lookups = processWide<Record<Lookup, number>>('page lookups', () => ({ hit: 0, stale: 0, miss: 0, failed: 0 }));

export function countLookup(lookup: Lookup): void {
  lookups[lookup] += 1;
}

export function pageLookups(): Readonly<Record<Lookup, number>> {
  return lookups;
}
