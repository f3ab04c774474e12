import { isRealDay } from '#domain/base/calendar';

/** In a list sorted by instant, then id; `at` has microseconds, as in PostgreSQL. */
export type Cursor = { at: string; id: number };

const FORM = /^([1-9]\d{3})(\d\d)(\d\d)([01]\d|2[0-3])([0-5]\d)([0-5]\d)(\d{6})-([1-9]\d{0,14})$/;

/** `to_char` format of an instant in UTC; keeps the microseconds. */
export const CURSOR_TIME = 'YYYYMMDDHH24MISSUS';

/** `time` is in `CURSOR_TIME`. */
export function cursorOf({ time, id }: { time: string; id: number }): string {
  return `${time}-${id}`;
}

/** Undefined for text that `cursorOf` cannot have written. */
export function parseCursor(text: string): Cursor | undefined {
  const [whole, year, month, date, hour, minute, second, micros, id] = FORM.exec(text) ?? [];
  const day = `${year}-${month}-${date}`;
  if (whole === undefined || !isRealDay(day)) return undefined;
  return { at: `${day}T${hour}:${minute}:${second}.${micros}Z`, id: Number(id) };
}
