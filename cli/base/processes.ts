import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const HAS_PROC = existsSync('/proc/self/stat');
const POLL_MS = 50;

/** A running process: its number alone may be another's by now. */
export type ProcessName = { pid: number; startedAt: string };

/** Undefined where there is no such process, or only what its parent has not yet heard of. */
export function nameProcess(pid: number): ProcessName | undefined {
  const startedAt = HAS_PROC ? readStart(pid) : askStart(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isRunning({ pid, startedAt }: ProcessName): boolean {
  return nameProcess(pid)?.startedAt === startedAt;
}

/** Its program and arguments in one line; empty where that cannot be told. */
export function commandOf(pid: number): string {
  try {
    const command = HAS_PROC ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ps(pid, 'command=');
    return command.replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Sends a signal to a process, or to a group where the number is negative; says whether there was one. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Whether it came true within that time. */
export async function waitUntil(isTrue: () => boolean, limitMs: number): Promise<boolean> {
  for (const end = performance.now() + limitMs; !isTrue(); ) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return true;
}

/** proc(5): the state is the third field, the start the 22nd, and the second may hold anything between its brackets. */
function readStart(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function askStart(pid: number): string | undefined {
  try {
    const [state, start] = ps(pid, 'stat=,lstart=')
      .trim()
      .split(/\s+(.*)/);
    return state?.startsWith('Z') ? undefined : start;
  } catch {
    return undefined;
  }
}

function ps(pid: number, columns: string): string {
  return execFileSync('ps', ['-o', columns, '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
