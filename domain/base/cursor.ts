import { isRealDay } from '#domain/base/calendar';

/** A place in a list sorted by an instant and then by id; `at` carries microseconds, as the database does. */
export type Cursor = { at: string; id: number };

const FORM = /^([1-9]\d{3})(\d\d)(\d\d)([01]\d|2[0-3])([0-5]\d)([0-5]\d)(\d{6})-([1-9]\d{0,14})$/;

/** What `to_char` of PostgreSQL writes of an instant in UTC, so that nothing of it is lost on the way. */
export const CURSOR_TIME = 'YYYYMMDDHH24MISSUS';

/** The place as it travels in an address: the time in `CURSOR_TIME` and the id. */
export function cursorOf({ time, id }: { time: string; id: number }): string {
  return `${time}-${id}`;
}

/** The place that a text names; undefined where it is none that `cursorOf` could have written. */
export function parseCursor(text: string): Cursor | undefined {
  const [whole, year, month, date, hour, minute, second, micros, id] = FORM.exec(text) ?? [];
  const day = `${year}-${month}-${date}`;
  if (whole === undefined || !isRealDay(day)) return undefined;
  return { at: `${day}T${hour}:${minute}:${second}.${micros}Z`, id: Number(id) };
}
