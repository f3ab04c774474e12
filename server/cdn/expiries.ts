import { listExpiries } from '#db/cluster/cdn-purges';
import type { Expiries } from '#domain/http/cdn-cache';
import { runEvery } from '#server/base/repeat';

const TICK_MS = 1000;

let known: Expiries = { first: Number.POSITIVE_INFINITY, of: new Map() };

/** Keeps in mind which articles are to vanish, and when. */
export function watchExpiries(): void {
  runEvery(TICK_MS, 'what is to vanish', async () => {
    const soon = await listExpiries();
    known = { first: soon[0]?.[1] ?? Number.POSITIVE_INFINITY, of: new Map(soon) };
  });
}

/** What is to vanish within the next days, as it was a second ago. */
export function readExpiries(): Expiries {
  return known;
}
