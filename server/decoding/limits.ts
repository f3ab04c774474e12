/** Per picture. A process that has used as much is renewed; its limit is twice that, so no picture has less. */
export const CPU_SECONDS = 60;
/** In milliseconds, on a busy machine. */
export const LONGEST_MS = 180_000;
