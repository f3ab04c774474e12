/** Failed tries in a row that are counted together, and when the last was. */
type Failures = { failures: number; lastAt: Date };

/** What tries are counted against: the account, the address, or a browser that the account knows, by itself. */
export type LockedBy = keyof typeof FREE_FAILURES;

/** How many failures in a row cost nothing; many people may share an address, so it has more. */
export const FREE_FAILURES = { account: 5, address: 20, browser: 5 } as const;

const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 3_600_000;

/** Failures are forgotten when this long has passed without another, in milliseconds. */
export const FORGET_MS = 24 * 3_600_000;

/** How long a lock lasts after so many failures, in milliseconds: 30 s, doubled with each further one, up to an hour. */
export function lockAfter(failures: number, free: number): number {
  if (failures <= free) return 0;
  return Math.min(FIRST_LOCK_MS * 2 ** (failures - free - 1), LONGEST_LOCK_MS);
}

/** How long a lock still holds, in milliseconds, and never longer than it lasts; 0 where there is none. */
export function lockLeft({ failures, lastAt }: Failures, free: number, now: Date): number {
  const lock = lockAfter(failures, free);
  return Math.min(lock, Math.max(0, lastAt.getTime() + lock - now.getTime()));
}

/** What stands written once another try is counted. */
export function countFailure({ failures, lastAt }: Failures, now: Date): Failures {
  const isForgotten = now.getTime() - lastAt.getTime() >= FORGET_MS;
  return { failures: isForgotten ? 1 : failures + 1, lastAt: now };
}
