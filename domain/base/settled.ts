/**
 * A change is dated before its commit, and a statement may wait 15 seconds for another. After this time no change with
 * an earlier date or the same second can still become visible.
 */
export const SETTLED_SECONDS = 60;
