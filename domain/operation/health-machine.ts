import type { HealthLine } from '#domain/operation/health';

/** Readers wait where the simplest query takes longer. */
const SLOW_MS = 500;
/** Each picture that a reader has not cached takes as long. */
const SLOW_STORAGE_MS = 1000;
const DAY_MS = 86_400_000;
/** Nodes report every second. */
export const NODE_SILENT_SECONDS = 5;
/** Clocks set by the network never differ so much. */
const CLOCK_APART_MS = 5_000;
/** Signed sessions and second-factor codes begin to fail. */
const CLOCK_WRONG_MS = 30_000;
/** Ninety-day certificates are renewed thirty days before their end. */
const CERTIFICATE_SOON_MS = 21 * DAY_MS;
/** Time to ask who answers for the contact. */
const SECURITY_TXT_SOON_MS = 30 * DAY_MS;

/** `ms`: time of the simplest query; `bytes`: size on disk. */
export function judgeDatabase(ms: number, version: string, bytes: number): HealthLine {
  const values = { ms: Math.round(ms), version, bytes };
  return ms > SLOW_MS
    ? { part: 'database', state: 'warn', finding: 'slow', values }
    : { part: 'database', state: 'ok', finding: 'ok', values };
}

/** In milliseconds since the epoch; `ahead` is normal while nodes are renewed one by one. */
export function judgeMigrations(applied: number, known: number): HealthLine {
  if (applied < known) return { part: 'migrations', state: 'bad', finding: 'behind' };
  if (applied > known) return { part: 'migrations', state: 'warn', finding: 'ahead' };
  return { part: 'migrations', state: 'ok', finding: 'ok' };
}

/** `ahead`: how far the database's clock is ahead of this machine's, in milliseconds. */
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

/** `endsAt` is undefined where the public address is http, null where nobody answers. */
export function judgeCertificate(endsAt: Date | null | undefined, now: Date): HealthLine {
  if (endsAt === undefined) return { part: 'certificate', state: 'ok', finding: 'off' };
  if (endsAt === null) return { part: 'certificate', state: 'ok', finding: 'unseen' };
  const values = { at: endsAt };
  const left = endsAt.getTime() - now.getTime();
  if (left <= 0) return { part: 'certificate', state: 'bad', finding: 'expired', values };
  if (left < CERTIFICATE_SOON_MS) return { part: 'certificate', state: 'warn', finding: 'soon', values };
  return { part: 'certificate', state: 'ok', finding: 'ok', values };
}

/** `expires` is null where no date is needed, undefined where no contact is named. */
export function judgeSecurityTxt(expires: Date | null | undefined, now: Date): HealthLine {
  if (expires === undefined) return { part: 'securityTxt', state: 'ok', finding: 'off' };
  if (expires === null) return { part: 'securityTxt', state: 'ok', finding: 'ok' };
  const values = { at: expires };
  const left = expires.getTime() - now.getTime();
  if (left <= 0) return { part: 'securityTxt', state: 'bad', finding: 'expired', values };
  if (left < SECURITY_TXT_SOON_MS) return { part: 'securityTxt', state: 'warn', finding: 'soon', values };
  return { part: 'securityTxt', state: 'ok', finding: 'dated', values };
}

type NodeFigures = { host: string; pid: number; build: string; silentSeconds: number };

/** `build` is this process's. */
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

type StorageAnswer = { ms: number } | { note: string };

/** Remote storage's answer, or why local storage cannot be written. Undefined: local and writable. */
export function judgeStorage(answer: StorageAnswer | undefined): HealthLine {
  if (!answer) return { part: 'storage', state: 'ok', finding: 'off' };
  if ('note' in answer) return { part: 'storage', state: 'bad', finding: 'away', values: answer };
  const values = { ms: Math.round(answer.ms) };
  return answer.ms > SLOW_STORAGE_MS
    ? { part: 'storage', state: 'warn', finding: 'slow', values }
    : { part: 'storage', state: 'ok', finding: 'ok', values };
}

/** In bytes; below the reserve uploads are refused. */
export function judgeDisk({ free, total, reserve }: { free: number; total: number; reserve: number }): HealthLine {
  const values = { free, percent: total > 0 ? Math.floor((free / total) * 100) : 0, bytes: Math.ceil(reserve) };
  if (free <= reserve) return { part: 'disk', state: 'bad', finding: 'full', values };
  if (free < 2 * reserve || free < total / 10) return { part: 'disk', state: 'warn', finding: 'low', values };
  return { part: 'disk', state: 'ok', finding: 'ok', values };
}

/** `note` is the system's error for a media folder. */
export function judgeUnwritable(note: string): HealthLine {
  return { part: 'disk', state: 'bad', finding: 'unwritable', values: { note } };
}

/** In bytes: the process's whole memory, its heap and the heap's limit. */
export function judgeMemory(used: number, heap: number, limit: number): HealthLine {
  const values = { used, percent: Math.floor((heap / limit) * 100) };
  if (heap > 0.95 * limit) return { part: 'memory', state: 'bad', finding: 'full', values };
  if (heap > 0.8 * limit) return { part: 'memory', state: 'warn', finding: 'low', values };
  return { part: 'memory', state: 'ok', finding: 'ok', values };
}
