import { processWide } from '#domain/base/process-wide';
import type { HealthLine, HealthPart, HealthState } from '#domain/operation/health';

type Seen = { state: HealthState; since: Date };

const states = processWide('health states', () => new Map<HealthPart, Seen>());

export function noteStates(lines: HealthLine[], now: Date): void {
  for (const { part, state } of lines) if (states.get(part)?.state !== state) states.set(part, { state, since: now });
}

/** As far as this process has looked. */
export function stateTimes(): ReadonlyMap<HealthPart, Date> {
  return new Map([...states].map(([part, { since }]) => [part, since]));
}
