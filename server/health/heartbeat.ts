import { processWide } from '#domain/base/process-wide';

const beats = processWide('heartbeats', () => new Map<string, number>());

export function beat(name: string, now = Date.now()): void {
  beats.set(name, now);
}

/** Milliseconds since the epoch; undefined before the first. */
export function lastBeat(name: string): number | undefined {
  return beats.get(name);
}
