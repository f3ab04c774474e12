export type HealthState = 'ok' | 'warn' | 'bad';

export const HEALTH_PARTS = [
  'database',
  'migrations',
  'clock',
  'certificate',
  'securityTxt',
  'counting',
  'scheduler',
  'schedule',
  'search',
  'pings',
  'nodes',
  'edge',
  'storage',
  'disk',
  'memory',
  'backup',
  'signIn',
  'alarms',
] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

/** `finding` names its message, `values` go into it. */
export type HealthLine = {
  part: HealthPart;
  state: HealthState;
  finding: string;
  values?: { [name: string]: number | string | Date };
};

const GRAVITY: Record<HealthState, number> = { bad: 0, warn: 1, ok: 2 };

/** Worst first, switched off last, ties in the given order. */
export function byGravity(lines: HealthLine[]): HealthLine[] {
  const gravityOf = ({ state, finding }: HealthLine) => (finding === 'off' ? 3 : GRAVITY[state]);
  return lines.toSorted((a, b) => gravityOf(a) - gravityOf(b));
}
