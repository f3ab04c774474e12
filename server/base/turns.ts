import { setTimeout as pause } from 'node:timers/promises';

/**
 * A queue for work that nobody asked for but crawlers: one at a time, with a rest after each as long as it took, so that
 * half of the time is left for readers. Where `limit` wait or run already, what is given is refused with undefined.
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
