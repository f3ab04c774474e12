import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandOf, nameProcess, signal, waitUntil } from '#cli/base/processes';

const FAST_MS = 60_000;
const IMMEDIATE_MS = 10_000;

export function readPostmaster(data: string): { pid: number; port: number; isReady: boolean } | undefined {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    // The PID may be reused.
    if (!(pid > 0) || !nameProcess(pid) || !/postgres/.test(commandOf(pid))) return undefined;
    return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** PostgreSQL's fast shutdown, then the immediate one. */
export async function stopPostmaster(data: string): Promise<void> {
  const pid = readPostmaster(data)?.pid;
  if (pid === undefined) return;
  const isGone = () => nameProcess(pid) === undefined;
  signal(pid, 'SIGINT');
  if (await waitUntil(isGone, FAST_MS)) return;
  signal(pid, 'SIGQUIT');
  await waitUntil(isGone, IMMEDIATE_MS);
}
