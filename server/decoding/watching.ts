import { readFileSync } from 'node:fs';

const EVERY_MS = 50;

/** Calls `over` once as soon as the process holds more than `limit` bytes; what is returned ends the watch. */
export function watchMemory(pid: number, limit: number, over: () => void): () => void {
  const timer = setInterval(() => {
    if (residentBytes(pid) <= limit) return;
    clearInterval(timer);
    over();
  }, EVERY_MS);
  return () => clearInterval(timer);
}

/** What a process holds in memory, in bytes; 0 where the system does not tell. */
export function residentBytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
