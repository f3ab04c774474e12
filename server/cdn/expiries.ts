import { listExpiries } from '#db/cluster/cdn-purges';
import type { Expiries } from '#domain/http/cdn-cache';
import { runEvery } from '#server/base/repeat';

const TICK_MS = 1000;

let known: Expiries = { first: Number.POSITIVE_INFINITY, of: new Map() };

export function watchExpiries(): void {
  runEvery(TICK_MS, 'what is to vanish', async () => {
    const soon = await listExpiries();
    known = { first: soon[0]?.[1] ?? Number.POSITIVE_INFINITY, of: new Map(soon) };
  });
}

/** Articles to vanish in the next days, as of a second ago. */
export function readExpiries(): Expiries {
  return known;
}
