import type { DrillResult } from '#domain/backup-schedule';

export type HealthState = 'ok' | 'warn' | 'bad';

export const HEALTH_PARTS = [
  'database',
  'migrations',
  'clock',
  'certificate',
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
  'alarms',
] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

/** How one part is doing; `finding` names the sentence that says so, `values` go into it. */
export type HealthLine = {
  part: HealthPart;
  state: HealthState;
  finding: string;
  values?: { [name: string]: number | string | Date };
};

/** A database that takes longer for the simplest question makes readers wait. */
const SLOW_MS = 500;
/** Each picture that a reader has not yet takes as long. */
const SLOW_STORAGE_MS = 1000;
const GIGABYTE = 1024 ** 3;
const LATE_MS = 10_000;
/** Pages are told within seconds; a hub or an engine may well be away for a while. */
const PING_LATE_MS = 15 * 60_000;
/** A purge takes a second; by then readers may have seen an old page for a while. */
const PURGE_LATE_MS = 30_000;
const DAY_MS = 86_400_000;
/** A node says every second that it is alive. */
export const NODE_SILENT_SECONDS = 5;
/** So long views wait at the most while all is well. */
const VIEWS_LATE_MS = 30_000;
/** So far two machines that keep their time by the network are never apart. */
const CLOCK_APART_MS = 5_000;
/** Signed sessions and codes of the second factor begin to fail. */
const CLOCK_WRONG_MS = 30_000;
/** Certificates of ninety days are renewed thirty days before their end. */
const CERTIFICATE_SOON_MS = 21 * DAY_MS;
const OVERDUE_SECONDS = 30;
/** A new version of the documents takes minutes a hundred thousand articles. */
const SEARCH_LATE_SECONDS = 1800;

/** `ms` is how long the simplest question took, `bytes` what the database takes on its disk. */
export function judgeDatabase(ms: number, version: string, bytes: number): HealthLine {
  const values = { ms: Math.round(ms), version, bytes };
  return ms > SLOW_MS
    ? { part: 'database', state: 'warn', finding: 'slow', values }
    : { part: 'database', state: 'ok', finding: 'ok', values };
}

/**
 * Compares the newest migration applied with the newest of this code; both in milliseconds since the epoch. Newer ones are
 * the rule for a while where nodes are renewed one by one.
 */
export function judgeMigrations(applied: number, known: number): HealthLine {
  if (applied < known) return { part: 'migrations', state: 'bad', finding: 'behind' };
  if (applied > known) return { part: 'migrations', state: 'warn', finding: 'ahead' };
  return { part: 'migrations', state: 'ok', finding: 'ok' };
}

/** Of this machine's clock; `ahead` is how far the database's is ahead of it, in milliseconds. */
export function judgeClock(ahead: number): HealthLine {
  const apart = Math.abs(ahead);
  const values = { seconds: Math.round(apart / 1000) };
  if (apart < CLOCK_APART_MS) return { part: 'clock', state: 'ok', finding: 'ok' };
  return {
    part: 'clock',
    state: apart < CLOCK_WRONG_MS ? 'warn' : 'bad',
    finding: ahead > 0 ? 'slow' : 'fast',
    values,
  };
}

/** Of the certificate at the public address, by when it ends; undefined where that is http, null where nobody answers. */
export function judgeCertificate(endsAt: Date | null | undefined, now: Date): HealthLine {
  if (endsAt === undefined) return { part: 'certificate', state: 'ok', finding: 'off' };
  if (endsAt === null) return { part: 'certificate', state: 'ok', finding: 'unseen' };
  const values = { at: endsAt };
  const left = endsAt.getTime() - now.getTime();
  if (left <= 0) return { part: 'certificate', state: 'bad', finding: 'expired', values };
  if (left < CERTIFICATE_SOON_MS) return { part: 'certificate', state: 'warn', finding: 'soon', values };
  return { part: 'certificate', state: 'ok', finding: 'ok', values };
}

type Waiting = { buffered: number; oldest: number | undefined };

/** Of the views that this process has answered and not recorded; `oldest` and `now` in milliseconds since the epoch. */
export function judgeWaitingViews({ buffered, oldest }: Waiting, now: number): HealthLine | undefined {
  if (oldest === undefined || now - oldest < VIEWS_LATE_MS) return undefined;
  return { part: 'counting', state: 'bad', finding: 'stuck', values: { buffered, at: new Date(oldest) } };
}

/**
 * `lastRecorded` is undefined where nothing was recorded for a day, which says little before the server has run for one;
 * `dropped` are the views lost today, `upMs` is how long the server has run.
 */
export function judgeCounting(lastRecorded: Date | undefined, dropped: number, upMs: number): HealthLine {
  if (dropped > 0) return { part: 'counting', state: 'warn', finding: 'dropped', values: { dropped } };
  if (!lastRecorded && upMs < DAY_MS) return { part: 'counting', state: 'ok', finding: 'quiet' };
  if (!lastRecorded) return { part: 'counting', state: 'warn', finding: 'silent' };
  return { part: 'counting', state: 'ok', finding: 'ok', values: { at: lastRecorded } };
}

/** Of the scheduler in this process; `lastBeat` and `now` in milliseconds since the epoch. */
export function judgeScheduler(lastBeat: number | undefined, now: number): HealthLine {
  if (lastBeat === undefined) return { part: 'scheduler', state: 'warn', finding: 'unknown' };
  const seconds = Math.round((now - lastBeat) / 1000);
  return now - lastBeat > LATE_MS
    ? { part: 'scheduler', state: 'bad', finding: 'late', values: { seconds } }
    : { part: 'scheduler', state: 'ok', finding: 'ok' };
}

type Queue = { length: number; seconds: number };

/** Of scheduled articles whose time has come; `seconds` is by how much the oldest is late. */
export function judgeSchedule({ length, seconds }: Queue): HealthLine {
  return length > 0 && seconds > OVERDUE_SECONDS
    ? { part: 'schedule', state: 'bad', finding: 'late', values: { length, seconds: Math.round(seconds) } }
    : { part: 'schedule', state: 'ok', finding: 'ok' };
}

/** Of articles that the search does not know yet as they are now. */
export function judgeSearch({ length, seconds }: Queue): HealthLine {
  const values = { length, minutes: Math.round(seconds / 60) };
  return length > 0 && seconds > SEARCH_LATE_SECONDS
    ? { part: 'search', state: 'warn', finding: 'late', values }
    : { part: 'search', state: 'ok', finding: 'ok', values };
}

type PingFigures = { waiting: number; since: Date | null; failing: number; givenUp: number; note: string | null };

/** Of the pings to search engines and hubs; undefined where they are off. */
export function judgePings(pings: PingFigures | undefined, now: Date): HealthLine {
  if (!pings) return { part: 'pings', state: 'ok', finding: 'off' };
  const { waiting, since, failing, givenUp, note } = pings;
  if (failing + givenUp > 0)
    return { part: 'pings', state: 'warn', finding: 'failing', values: { failing, givenUp, note: note ?? '' } };
  if (since && now.getTime() - since.getTime() > PING_LATE_MS)
    return { part: 'pings', state: 'warn', finding: 'late', values: { waiting, at: since } };
  return { part: 'pings', state: 'ok', finding: 'ok', values: { waiting } };
}

type NodeFigures = { host: string; pid: number; build: string; silentSeconds: number };

/** Of the processes that serve the site; `build` is this one's. A node says every second that it is alive. */
export function judgeNodes(nodes: NodeFigures[], build: string): HealthLine {
  const count = nodes.length;
  const silent = nodes.find((node) => node.silentSeconds > NODE_SILENT_SECONDS);
  if (silent) {
    const { host, pid, silentSeconds } = silent;
    const values = { count, host, pid: String(pid), seconds: Math.round(silentSeconds) };
    return { part: 'nodes', state: 'warn', finding: 'silent', values };
  }
  const other = nodes.find((node) => node.build !== build);
  if (other)
    return {
      part: 'nodes',
      state: 'warn',
      finding: 'builds',
      values: { count, host: other.host, pid: String(other.pid) },
    };
  return { part: 'nodes', state: 'ok', finding: 'ok', values: { count } };
}

type PurgeFigures = { waiting: number; since: Date | null; note: string | null };

/** Of the shared cache in front, by the changes that it has not been shown to have forgotten; undefined where there is none. */
export function judgeEdge(purges: PurgeFigures | undefined, now: Date): HealthLine {
  if (!purges) return { part: 'edge', state: 'ok', finding: 'off' };
  const { waiting, since, note } = purges;
  if (since && now.getTime() - since.getTime() > PURGE_LATE_MS)
    return { part: 'edge', state: 'bad', finding: 'late', values: { waiting, at: since, note: note ?? '' } };
  return { part: 'edge', state: 'ok', finding: 'ok' };
}

/** Of the store of pictures and files on another machine: how long it took to answer, or why it did not; undefined where there is none. */
export function judgeStorage(answer: { ms: number } | { note: string } | undefined): HealthLine {
  if (!answer) return { part: 'storage', state: 'ok', finding: 'off' };
  if ('note' in answer) return { part: 'storage', state: 'bad', finding: 'away', values: answer };
  const values = { ms: Math.round(answer.ms) };
  return answer.ms > SLOW_STORAGE_MS
    ? { part: 'storage', state: 'warn', finding: 'slow', values }
    : { part: 'storage', state: 'ok', finding: 'ok', values };
}

/** Of the disk where pictures and files lie, in bytes. */
export function judgeDisk(free: number, total: number): HealthLine {
  const share = total > 0 ? free / total : 0;
  const values = { free, percent: Math.floor(share * 100) };
  if (share < 0.02) return { part: 'disk', state: 'bad', finding: 'full', values };
  if (share < 0.1 || free < GIGABYTE) return { part: 'disk', state: 'warn', finding: 'low', values };
  return { part: 'disk', state: 'ok', finding: 'ok', values };
}

/** `used` is what the process holds in all, `heap` its objects, `limit` how far those may grow; in bytes. */
export function judgeMemory(used: number, heap: number, limit: number): HealthLine {
  const values = { used, percent: Math.floor((heap / limit) * 100) };
  if (heap > 0.95 * limit) return { part: 'memory', state: 'bad', finding: 'full', values };
  if (heap > 0.8 * limit) return { part: 'memory', state: 'warn', finding: 'low', values };
  return { part: 'memory', state: 'ok', finding: 'ok', values };
}

/** A day, and two hours for a backup that takes long. */
const BACKUP_LATE_MS = 26 * 3_600_000;

type LastBackup = { endedAt: Date | null; bytes: number | null; drill: DrillResult | null; note: string | null };

/** Of the daily backup: the last that has ended, and when the last good one did; undefined where none is scheduled. */
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

/**
 * Of the alarms: the channels that are set, since when one could not be told on which, and the last reason that this
 * process was given.
 */
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

const GRAVITY: Record<HealthState, number> = { bad: 0, warn: 1, ok: 2 };

/** The worst first, what is switched off last; what is equally bad in the order of the parts. */
export function byGravity(lines: HealthLine[]): HealthLine[] {
  const gravityOf = ({ state, finding }: HealthLine) => (finding === 'off' ? 3 : GRAVITY[state]);
  return lines.toSorted((a, b) => gravityOf(a) - gravityOf(b));
}
