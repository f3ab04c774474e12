import { closeSync, copyFileSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

const LARGEST_LOG = 10 * 1024 * 1024;
const TAIL = 16 * 1024;

/** Copies a log of 10 MB to `.1` and truncates it, since PostgreSQL keeps appending to the same file. */
export function turnOver(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LARGEST_LOG) return;
  try {
    copyFileSync(log, `${log}.1`);
  } catch {
    // On a full disk the old log is lost.
  }
  truncateSync(log);
}

/** PostgreSQL's last FATAL or PANIC message after byte `from`. */
export function reasonInLog(log: string, from = 0): string | undefined {
  const lines = readTail(log, from).split('\n');
  const fatal = lines.findLast((line) => /\b(?:FATAL|PANIC):/.test(line));
  return fatal?.replace(/^.*?\b(?:FATAL|PANIC):\s*/, '');
}

function readTail(file: string, from: number): string {
  try {
    const size = statSync(file).size;
    const buffer = Buffer.alloc(Math.min(Math.max(size - from, 0), TAIL));
    const opened = openSync(file, 'r');
    readSync(opened, buffer, 0, buffer.length, size - buffer.length);
    closeSync(opened);
    return buffer.toString();
  } catch {
    return '';
  }
}
