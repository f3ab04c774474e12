/** A calendar day in Vietnam, `YYYY-MM-DD`. */
export type Day = string;

/** UTC+7 without daylight saving since 13 June 1975 (tz database, `asia`). */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** English in every locale (RFC 5322, section 3.3). */
const STANDARD_WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const STANDARD_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const;

/** `2026-02-28T17:30Z` falls on 1 March. */
export function dayOf(instant: Date): Day {
  return shifted(instant).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function weekStart(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

export function monthStart(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

/** `time` is `HH:MM` in Vietnam. */
export function instantAt(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

/** `2026-03-01T08:00` in Vietnam; undefined if it is no real day and time. */
export function instantOfLocal(text: string): Date | undefined {
  const [, day = '', time = ''] = /^([^T]+)T((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?$/.exec(text) ?? [];
  return isRealDay(day) ? instantAt(day, time) : undefined;
}

/** `Thứ hai, ngày 20/02/2017 19h09'`, the date line of an article. */
export function dateLine(instant: Date): string {
  const at = shifted(instant);
  const [year, month, day] = at.toISOString().slice(0, 10).split('-');
  const [hour, minute] = at.toISOString().slice(11, 16).split(':');
  return `${WEEKDAYS[at.getUTCDay()]}, ngày ${day}/${month}/${year} ${hour}h${minute}'`;
}

/** `20/02/2017` */
export function shortDate(instant: Date): string {
  return dayOf(instant).split('-').reverse().join('/');
}

/** `07h30'` of today, `Hôm qua 07h30'`, `28/11` of this year, else `28/11/2025`. */
export function listDate(instant: Date, now: Date): string {
  const [day, today] = [dayOf(instant), dayOf(now)];
  const time = `${timeOf(instant).replace(':', 'h')}'`;
  if (day === today) return time;
  if (day === addDays(today, -1)) return `Hôm qua ${time}`;
  return day.slice(0, 4) === today.slice(0, 4) ? shortDate(instant).slice(0, 5) : shortDate(instant);
}

/** `20/02/2017 19:09` */
export function shortDateTime(instant: Date): string {
  return `${shortDate(instant)} ${timeOf(instant)}`;
}

/** `19:09` */
export function timeOf(instant: Date): string {
  return shifted(instant).toISOString().slice(11, 16);
}

/** `20/02/2017` */
export function writtenDay(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** `2017-02-20T19:09:00+07:00` */
export function isoInVietnam(instant: Date): string {
  return `${shifted(instant).toISOString().slice(0, 19)}+07:00`;
}

/** RFC 822, which RSS requires: `Mon, 20 Feb 2017 19:09:00 +0700`. */
export function rfc822InVietnam(instant: Date): string {
  const at = shifted(instant);
  const [date = '', time = ''] = at.toISOString().slice(0, 19).split('T');
  const [year, , day] = date.split('-');
  return `${STANDARD_WEEKDAYS[at.getUTCDay()]}, ${day} ${STANDARD_MONTHS[at.getUTCMonth()]} ${year} ${time} +0700`;
}

/** From 1900 to 2199. */
export function isRealDay(day: Day): boolean {
  if (!/^(19|2[01])\d\d-\d\d-\d\d$/.test(day)) return false;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === day;
}

/** Fields that hold no real day, cut to 20 characters. */
export function wrongDays<Name extends string>(
  given: Record<string, string | string[] | undefined>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const wrong = names.flatMap((name) => {
    const typed = [given[name]].flat()[0];
    return typed && !isRealDay(typed) ? [[name, typed.slice(0, 20)]] : [];
  });
  return Object.fromEntries(wrong);
}

function shifted(instant: Date): Date {
  return new Date(instant.getTime() + OFFSET_MS);
}
