import type { HealthLine, HealthPart, HealthState } from '#domain/operation/health';

type Seen = { state: HealthState; since: Date };

/** Pages and the instrumentation are bundled apart; what this process saw is one. */
const shared = globalThis as typeof globalThis & { congTinStates?: Map<HealthPart, Seen> };
shared.congTinStates ??= new Map();
const states = shared.congTinStates;

export function noteStates(lines: HealthLine[], now: Date): void {
  for (const { part, state } of lines) if (states.get(part)?.state !== state) states.set(part, { state, since: now });
}

/** Since when each part has been as it is, as far as this process has looked. */
export function stateTimes(): ReadonlyMap<HealthPart, Date> {
  return new Map([...states].map(([part, { since }]) => [part, since]));
}
