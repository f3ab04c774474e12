import { closeSync, copyFileSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

/** PostgreSQL goes on writing into the same file, so that two of them are kept at the most. */
const LARGEST_LOG = 10 * 1024 * 1024;
const TAIL = 16 * 1024;

/** Keeps what a log has as `.1` and begins it anew, where it has grown to 10 MB. It is written to by appending. */
export function turnOver(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LARGEST_LOG) return;
  try {
    copyFileSync(log, `${log}.1`);
  } catch {
    // On a full disk only the newest is kept.
  }
  truncateSync(log);
}

/** The last thing that ended PostgreSQL or kept it from starting, in its own words, of what it wrote after so many bytes. */
export function reasonInLog(log: string, from = 0): string | undefined {
  const lines = readTail(log, from).split('\n');
  const fatal = lines.findLast((line) => /\b(?:FATAL|PANIC):/.test(line));
  return fatal?.replace(/^.*?\b(?:FATAL|PANIC):\s*/, '');
}

/** Empty where it cannot be read. */
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
