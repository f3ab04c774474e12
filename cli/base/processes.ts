import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const HAS_PROC = existsSync('/proc/self/stat');
const POLL_MS = 50;

/** The PID alone may be reused. */
export type ProcessName = { pid: number; startedAt: string };

/** Undefined where there is no such process, or only a zombie. */
export function nameProcess(pid: number): ProcessName | undefined {
  const startedAt = HAS_PROC ? readStart(pid) : askStart(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isRunning({ pid, startedAt }: ProcessName): boolean {
  return nameProcess(pid)?.startedAt === startedAt;
}

/** Empty where unknown. */
export function commandOf(pid: number): string {
  try {
    const command = HAS_PROC ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ps(pid, 'command=');
    return command.replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** A negative PID is a process group; false where the signal could not be sent. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

export async function waitUntil(isTrue: () => boolean, limitMs: number): Promise<boolean> {
  for (const end = performance.now() + limitMs; !isTrue(); ) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return true;
}

/** proc(5): field 3 is the state, field 22 the start time; field 2 may hold anything in its parentheses. */
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
