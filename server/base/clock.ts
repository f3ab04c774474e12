import { processWide } from '#domain/base/process-wide';

const clock = processWide('clock', () => ({ ahead: 0 }));

/** How far the database's clock, shared by all nodes, is ahead of this machine's, in milliseconds. */
export function setClockAhead(ms: number): void {
  clock.ahead = ms;
}

/** As of a second ago; 0 while unknown. */
export function clockAhead(): number {
  return clock.ahead;
}

/** The database's time, so that all nodes count, date and expire alike. */
export function sharedNow(): Date {
  return new Date(Date.now() + clockAhead());
}

/** As `sharedNow`, in whole seconds since the epoch. */
export function secondsNow(): number {
  return Math.floor(sharedNow().getTime() / 1000);
}
