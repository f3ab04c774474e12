/** Pages, the middleware's sink and the instrumentation are bundled apart; the machine has one clock. */
const shared = globalThis as typeof globalThis & { congTinClockAhead?: number };

/** Sets how far the database's clock, which is that of all nodes, is ahead of this machine's, in milliseconds. */
export function setClockAhead(ms: number): void {
  shared.congTinClockAhead = ms;
}

/** How far that is, as it was a second ago; 0 while it is not known. */
export function clockAhead(): number {
  return shared.congTinClockAhead ?? 0;
}

/** The time by the database's clock: what is counted by it, dated by it or forgotten by it is so alike on all nodes. */
export function sharedNow(): Date {
  return new Date(Date.now() + clockAhead());
}
