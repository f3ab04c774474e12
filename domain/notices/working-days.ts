import { addDays, type Day, weekdayOf } from '#domain/base/calendar';

/** Whole days from Monday to Friday after `from` and before `to`. Public holidays are not known, so they count, too. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) {
    if (weekdayOf(day) % 6 !== 0) count += 1;
  }
  return count;
}
