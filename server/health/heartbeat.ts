import { processWide } from '#domain/base/process-wide';

const beats = processWide('heartbeats', () => new Map<string, number>());

/** Says that a part that works by itself in this process, such as `scheduler`, is alive. */
export function beat(name: string, now = Date.now()): void {
  beats.set(name, now);
}

/** When the part last said so, in milliseconds since the epoch; undefined where it never did. */
export function lastBeat(name: string): number | undefined {
  return beats.get(name);
}
