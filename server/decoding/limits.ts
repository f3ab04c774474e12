/** Processor time that one picture may take. The process is renewed when it has used as much; so it never has less left. */
export const CPU_SECONDS = 60;
/** How long a picture may take on a machine that has other work, in milliseconds. */
export const LONGEST_MS = 180_000;
