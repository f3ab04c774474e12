import type { DrillResult } from '#domain/operation/backup-schedule';
import type { HealthLine } from '#domain/operation/health';

const LATE_MS = 10_000;
/** A hub or a search engine may be away for a while. */
const PING_LATE_MS = 15 * 60_000;
/** A purge takes a second; until then readers may see old pages. */
const PURGE_LATE_MS = 30_000;
const DAY_MS = 86_400_000;
/** The longest wait while all is well. */
const VIEWS_LATE_MS = 30_000;
const OVERDUE_SECONDS = 30;
/** Reindexing takes minutes per hundred thousand articles. */
const SEARCH_LATE_SECONDS = 1800;

type Waiting = { buffered: number; oldest: number | undefined };

/** `oldest` and `now` in milliseconds since the epoch. */
export function judgeWaitingViews({ buffered, oldest }: Waiting, now: number): HealthLine | undefined {
  if (oldest === undefined || now - oldest < VIEWS_LATE_MS) return undefined;
  return { part: 'counting', state: 'bad', finding: 'stuck', values: { buffered, at: new Date(oldest) } };
}

/**
 * `lastRecorded` is undefined if nothing was recorded for a day, which says little before the server has run (`upMs`)
 * for one; `dropped` views were lost today.
 */
export function judgeCounting(lastRecorded: Date | undefined, dropped: number, upMs: number): HealthLine {
  if (dropped > 0) return { part: 'counting', state: 'warn', finding: 'dropped', values: { dropped } };
  if (!lastRecorded && upMs < DAY_MS) return { part: 'counting', state: 'ok', finding: 'quiet' };
  if (!lastRecorded) return { part: 'counting', state: 'warn', finding: 'silent' };
  return { part: 'counting', state: 'ok', finding: 'ok', values: { at: lastRecorded } };
}

/** In milliseconds since the epoch. */
export function judgeScheduler(lastBeat: number | undefined, now: number): HealthLine {
  if (lastBeat === undefined) return { part: 'scheduler', state: 'warn', finding: 'unknown' };
  const seconds = Math.round((now - lastBeat) / 1000);
  return now - lastBeat > LATE_MS
    ? { part: 'scheduler', state: 'bad', finding: 'late', values: { seconds } }
    : { part: 'scheduler', state: 'ok', finding: 'ok' };
}

type Queue = { length: number; seconds: number };

/** Overdue scheduled articles; `seconds` is the delay of the oldest. */
export function judgeSchedule({ length, seconds }: Queue): HealthLine {
  return length > 0 && seconds > OVERDUE_SECONDS
    ? { part: 'schedule', state: 'bad', finding: 'late', values: { length, seconds: Math.round(seconds) } }
    : { part: 'schedule', state: 'ok', finding: 'ok' };
}

/** Articles whose current state the search lacks. */
export function judgeSearch({ length, seconds }: Queue): HealthLine {
  const values = { length, minutes: Math.round(seconds / 60) };
  return length > 0 && seconds > SEARCH_LATE_SECONDS
    ? { part: 'search', state: 'warn', finding: 'late', values }
    : { part: 'search', state: 'ok', finding: 'ok', values };
}

type PingFigures = { waiting: number; since: Date | null; failing: number; givenUp: number; note: string | null };

export function judgePings(pings: PingFigures | undefined, now: Date): HealthLine {
  if (!pings) return { part: 'pings', state: 'ok', finding: 'off' };
  const { waiting, since, failing, givenUp, note } = pings;
  if (failing + givenUp > 0)
    return { part: 'pings', state: 'warn', finding: 'failing', values: { failing, givenUp, note: note ?? '' } };
  if (since && now.getTime() - since.getTime() > PING_LATE_MS)
    return { part: 'pings', state: 'warn', finding: 'late', values: { waiting, at: since } };
  return { part: 'pings', state: 'ok', finding: 'ok', values: { waiting } };
}

type PurgeFigures = { waiting: number; since: Date | null; note: string | null };

/** Changes without a confirmed purge; undefined without a shared cache. */
export function judgeCdn(purges: PurgeFigures | undefined, now: Date): HealthLine {
  if (!purges) return { part: 'edge', state: 'ok', finding: 'off' };
  const { waiting, since, note } = purges;
  if (since && now.getTime() - since.getTime() > PURGE_LATE_MS)
    return { part: 'edge', state: 'bad', finding: 'late', values: { waiting, at: since, note: note ?? '' } };
  return { part: 'edge', state: 'ok', finding: 'ok' };
}

/** A day, and two hours for a long backup. */
const BACKUP_LATE_MS = 26 * 3_600_000;

type LastBackup = { endedAt: Date | null; bytes: number | null; drill: DrillResult | null; note: string | null };

/** `last`: the last that ended; undefined where none is scheduled. */
export function judgeBackup(
  backups: { last: LastBackup | undefined; lastGoodAt: Date | undefined } | undefined,
  now: Date,
): HealthLine {
  if (!backups) return { part: 'backup', state: 'ok', finding: 'off' };
  const { last, lastGoodAt } = backups;
  if (!last?.endedAt) return { part: 'backup', state: 'warn', finding: 'none' };
  const { endedAt: at, bytes, drill, note } = last;
  if (bytes === null) return { part: 'backup', state: 'bad', finding: 'broken', values: { at, note: note ?? '' } };
  if (!lastGoodAt || now.getTime() - lastGoodAt.getTime() > BACKUP_LATE_MS)
    return { part: 'backup', state: 'bad', finding: 'late', values: { at } };
  if (drill === 'failed')
    return { part: 'backup', state: 'bad', finding: 'unusable', values: { at, note: note ?? '' } };
  if (drill !== 'passed') return { part: 'backup', state: 'warn', finding: 'untried', values: { at, bytes } };
  return { part: 'backup', state: 'ok', finding: 'ok', values: { at, bytes } };
}

/** `unsent`: which channel fails since when; `note`: this process's last reason. */
export function judgeAlarms(
  channels: string[],
  unsent: { channel: string; since: Date } | undefined,
  note: string,
): HealthLine {
  if (channels.length === 0) return { part: 'alarms', state: 'ok', finding: 'off' };
  if (unsent)
    return {
      part: 'alarms',
      state: 'bad',
      finding: 'unsent',
      values: { channel: unsent.channel, at: unsent.since, note },
    };
  return { part: 'alarms', state: 'ok', finding: 'ok', values: { channels: channels.join(', ') } };
}
