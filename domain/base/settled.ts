/**
 * A change is dated before it is committed, and a statement may wait 15 seconds for another. Once a change is this old, no
 * other with an earlier date, nor with the same second, will still come to be seen.
 */
export const SETTLED_SECONDS = 60;
