import type { HealthLine, HealthPart, HealthState } from '#domain/operation/health';

/** How often in a row a part was seen so; one look is no alarm. */
export type Streak = { state: HealthState; looks: number };

const LOOKS_TO_RAISE = { bad: 3, warn: 15 };
const LOOKS_TO_RECOVER = 3;

/** Parts that are each process's own; the others are the same for all. */
const OWN: ReadonlySet<HealthPart> = new Set(['scheduler', 'disk', 'memory']);

/** The streak after one more look. From bad to merely worrying, or back, it is the same trouble. */
export function lookAgain(streak: Streak | undefined, state: HealthState): Streak {
  const isSame = streak && (streak.state === 'ok') === (state === 'ok');
  return { state, looks: isSame ? streak.looks + 1 : 1 };
}

/** What a streak calls for. */
export function dueOf({ state, looks }: Streak): 'raise' | 'recover' | 'nothing' {
  if (state === 'ok') return looks >= LOOKS_TO_RECOVER ? 'recover' : 'nothing';
  return looks >= LOOKS_TO_RAISE[state] ? 'raise' : 'nothing';
}

/** The lines to judge by: while the database is away, what could not be read without it says nothing. */
export function tellingLines(lines: HealthLine[]): HealthLine[] {
  const isAway = lines.some(({ part, finding }) => part === 'database' && finding === 'failed');
  return isAway ? lines.filter(({ part, finding }) => part === 'database' || finding !== 'failed') : lines;
}

/** What names an alarm among all nodes. */
export function alarmKey(part: HealthPart, instance: string): string {
  return OWN.has(part) ? `${part}@${instance}` : part;
}
