import { dayOf } from '#domain/base/calendar';
import { workingDaysBetween } from '#domain/notices/working-days';

export const NOTICE_KINDS = ['urgent', 'downtime'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The most urgent last. */
export const NOTICE_LEVELS = ['info', 'important', 'urgent'] as const;
export type NoticeLevel = (typeof NOTICE_LEVELS)[number];

export const NOTICE_LETTERS = 200;
export const SHOWN_AT_ONCE = 3;
/** Planned and running ones. */
export const MOST_AT_ONCE = 50;
export const LONGEST_DAYS = 30;
/** Of a downtime that is no incident. */
export const WORKING_DAYS_AHEAD = 7;
const FARTHEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** Readers see it from `shownFrom` on until `endsAt`: a downtime before it begins, at `startsAt`. */
type Span = { shownFrom: Date; startsAt: Date; endsAt: Date };

type Shown = Span & { id: number; level: NoticeLevel };

type TimesFault = 'reversed' | 'past' | 'too_long' | 'too_far' | 'too_soon';

/** Shown at `instant`, however many there are. */
export function isRunning({ shownFrom, endsAt }: Pick<Span, 'shownFrom' | 'endsAt'>, instant: Date): boolean {
  return shownFrom <= instant && instant < endsAt;
}

/** What readers see of those that run: the most urgent first, then the newest. */
export function chooseShown<Notice extends Shown>(running: readonly Notice[]): Notice[] {
  const urgency = ({ level }: Notice) => NOTICE_LEVELS.indexOf(level);
  return running
    .toSorted((a, b) => urgency(b) - urgency(a) || Number(b.shownFrom) - Number(a.shownFrom) || b.id - a.id)
    .slice(0, SHOWN_AT_ONCE);
}

type Times = { kind: NoticeKind; isIncident: boolean; startsAt: Date; endsAt: Date };

/** Why such times are refused; `before` are those of the notice that is changed. */
export function faultOfTimes(notice: Times, now: Date, before?: Pick<Times, 'startsAt'>): TimesFault | undefined {
  const { kind, isIncident, startsAt, endsAt } = notice;
  if (endsAt <= startsAt) return 'reversed';
  if (endsAt <= now) return 'past';
  if (Number(endsAt) - Number(startsAt) > LONGEST_DAYS * DAY_MS) return 'too_long';
  if (Number(startsAt) - Number(now) > FARTHEST_DAYS * DAY_MS) return 'too_far';
  const isAnnounced = before && dayOf(before.startsAt) === dayOf(startsAt);
  if (kind !== 'downtime' || isIncident || isAnnounced) return undefined;
  return workingDaysBetween(dayOf(now), dayOf(startsAt)) < WORKING_DAYS_AHEAD ? 'too_soon' : undefined;
}

/** The downtime that is under way, the one that ends last; announced ones are not yet. */
export function downtimeAt<Notice extends Span & { kind: NoticeKind }>(
  notices: readonly Notice[],
  instant: Date,
): Notice | undefined {
  return notices
    .filter(({ kind, startsAt, endsAt }) => kind === 'downtime' && startsAt <= instant && instant < endsAt)
    .toSorted((a, b) => Number(b.endsAt) - Number(a.endsAt))[0];
}
