import { dateLine, isoInVietnam, shortDate } from '#domain/base/calendar';

/** A publication time: the day in lists, the whole date line on the article. */
export function Time({ at, isFull = false }: { at: Date; isFull?: boolean }) {
  return <time dateTime={isoInVietnam(at)}>{isFull ? dateLine(at) : shortDate(at)}</time>;
}
