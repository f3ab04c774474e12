import { dateLine, isoInVietnam, shortDate } from '#domain/base/calendar';

export function Time({ at, isFull = false }: { at: Date; isFull?: boolean }) {
  return <time dateTime={isoInVietnam(at)}>{isFull ? dateLine(at) : shortDate(at)}</time>;
}
