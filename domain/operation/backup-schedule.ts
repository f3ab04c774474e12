import { addDays, type Day, dayOf, instantAt } from '#domain/base/calendar';

/** Of a restore into a scratch database; `impossible` where none may be created. */
export const DRILL_RESULTS = ['passed', 'failed', 'impossible'] as const;
export type DrillResult = (typeof DRILL_RESULTS)[number];

export const isTimeOfDay = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** `time` is `HH:MM` in Vietnam. */
export function lastDue(time: string, now: Date): Date {
  const today = instantAt(dayOf(now), time);
  return today <= now ? today : instantAt(addDays(dayOf(now), -1), time);
}

/**
 * Backups older than `days` days, except the newest `days` of them: a clock that jumps must not delete those. Ignores
 * other files.
 */
export function listOutdated(names: string[], days: number, now: Date): string[] {
  const oldest = addDays(dayOf(now), -days);
  const dayIn = (name: string): Day | undefined =>
    /^cong-tin-(\d{4}-\d\d-\d\d)-\d{6}\.tar\.zst(?:\.age)?$/.exec(name)?.[1];
  const backups = names.filter(dayIn).sort();
  return backups.slice(0, -days).filter((name) => (dayIn(name) ?? oldest) < oldest);
}
