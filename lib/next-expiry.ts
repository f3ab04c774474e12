import { findNextExpiry } from '#db/edge-purges';
import { runEvery } from '#lib/repeat';

const TICK_MS = 1000;

let next: number | undefined;

/** Keeps in mind when the next article is to vanish. */
export function watchNextExpiry(): void {
  runEvery(TICK_MS, 'the next expiry', async () => {
    next = await findNextExpiry();
  });
}

/** When that is, in milliseconds, as it was a second ago; undefined where none is. */
export function nextExpiry(): number | undefined {
  return next;
}
