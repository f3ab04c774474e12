import { setTimeout as pause } from 'node:timers/promises';

/**
 * For work that only crawlers cause: one at a time, with an equally long rest after each, so that half of the time is
 * left for readers. Undefined where `limit` already wait or run.
 */
export function openTurns(limit: number) {
  let last: Promise<unknown> = Promise.resolve();
  let taken = 0;
  return <T>(work: () => Promise<T>): Promise<T> | undefined => {
    if (taken >= limit) return undefined;
    taken += 1;
    let took = 0;
    const result = last.then(async () => {
      const start = performance.now();
      try {
        return await work();
      } finally {
        took = performance.now() - start;
        taken -= 1;
      }
    });
    last = result.catch(() => undefined).then(() => pause(took));
    return result;
  };
}
