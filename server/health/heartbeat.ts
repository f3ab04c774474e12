/** Pages and the instrumentation are bundled apart; the beats are of one process all the same. */
const shared = globalThis as typeof globalThis & { congTinBeats?: Map<string, number> };

/** Says that a part that works by itself in this process, such as `scheduler`, is alive. */
export function beat(name: string, now = Date.now()): void {
  shared.congTinBeats ??= new Map();
  shared.congTinBeats.set(name, now);
}

/** When the part last said so, in milliseconds since the epoch; undefined where it never did. */
export function lastBeat(name: string): number | undefined {
  return shared.congTinBeats?.get(name);
}
