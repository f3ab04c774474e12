import type { HealthLine, HealthPart, HealthState } from '#domain/operation/health';

/** Consecutive looks; one alone is no alarm. */
export type Streak = { state: HealthState; looks: number };

const LOOKS_TO_RAISE = { bad: 3, warn: 15 };
const LOOKS_TO_RECOVER = 3;

/** Each process has its own; the other parts are shared. */
const OWN: ReadonlySet<HealthPart> = new Set(['scheduler', 'disk', 'memory']);

/** `bad` and `warn` are the same trouble. */
export function lookAgain(streak: Streak | undefined, state: HealthState): Streak {
  const isSame = streak && (streak.state === 'ok') === (state === 'ok');
  return { state, looks: isSame ? streak.looks + 1 : 1 };
}

export function dueOf({ state, looks }: Streak): 'raise' | 'recover' | 'nothing' {
  if (state === 'ok') return looks >= LOOKS_TO_RECOVER ? 'recover' : 'nothing';
  return looks >= LOOKS_TO_RAISE[state] ? 'raise' : 'nothing';
}

/** While the database is away, other failed parts say nothing. */
export function tellingLines(lines: HealthLine[]): HealthLine[] {
  const isAway = lines.some(({ part, finding }) => part === 'database' && finding === 'failed');
  return isAway ? lines.filter(({ part, finding }) => part === 'database' || finding !== 'failed') : lines;
}

export function alarmKey(part: HealthPart, instance: string): string {
  return OWN.has(part) ? `${part}@${instance}` : part;
}
