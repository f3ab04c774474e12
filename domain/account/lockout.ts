type Failures = { failures: number; lastAt: Date };

/** `browser` is one that the account knows; its tries are counted apart. */
export type LockedBy = keyof typeof FREE_FAILURES;

/** Failures in a row without a lock; many people may share an address. */
export const FREE_FAILURES = { account: 5, address: 20, browser: 5 } as const;

const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 3_600_000;

/** Failures are forgotten after this long without another. */
export const FORGET_MS = 24 * 3_600_000;

/** Milliseconds: 30 s, doubled with each further failure, up to an hour. */
export function lockAfter(failures: number, free: number): number {
  if (failures <= free) return 0;
  return Math.min(FIRST_LOCK_MS * 2 ** (failures - free - 1), LONGEST_LOCK_MS);
}

/** Milliseconds that a lock still holds: never more than its length, 0 without one. */
export function lockLeft({ failures, lastAt }: Failures, free: number, now: Date): number {
  const lock = lockAfter(failures, free);
  return Math.min(lock, Math.max(0, lastAt.getTime() + lock - now.getTime()));
}

export function countFailure({ failures, lastAt }: Failures, now: Date): Failures {
  const isForgotten = now.getTime() - lastAt.getTime() >= FORGET_MS;
  return { failures: isForgotten ? 1 : failures + 1, lastAt: now };
}
