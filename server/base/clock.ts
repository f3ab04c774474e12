import { processWide } from '#domain/base/process-wide';

const clock = processWide('clock', () => ({ ahead: 0 }));

/** Sets how far the database's clock, which is that of all nodes, is ahead of this machine's, in milliseconds. */
export function setClockAhead(ms: number): void {
  clock.ahead = ms;
}

/** How far that is, as it was a second ago; 0 while it is not known. */
export function clockAhead(): number {
  return clock.ahead;
}

/** The time by the database's clock: what is counted by it, dated by it or forgotten by it is so alike on all nodes. */
export function sharedNow(): Date {
  return new Date(Date.now() + clockAhead());
}
