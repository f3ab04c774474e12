import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { signal } from '#cli/base/processes';
import { processWide } from '#domain/base/process-wide';

export type Belongings = {
  /** Group leaders, which end on SIGTERM. */
  groups: number[];
  databases: { data: string; lock: string }[];
  isSaid?: boolean;
};

type Guard = { process?: ChildProcess; belongings: Belongings };

const guard = processWide<Guard>('guard', () => ({ belongings: { groups: [], databases: [] } }));

/** A shell needs a fortieth of another Node's memory, and hardly anything can break it. */
const WAIT = `trap '' HUP INT TERM
last=
while IFS= read -r line; do last=$line; done
[ -z "$last" ] || exec "$@" "$last"`;

/**
 * Ends a process group when this process ends, even by SIGKILL: a guard in its own session does it
 * (`cli/lifetime/after-death`).
 */
export function guardGroup(pid: number): void {
  const { groups } = belongings();
  groups.push(pid);
  tell();
}

/** Call this when the group has ended: its PID may be reused. */
export function releaseGroup(pid: number): void {
  const all = belongings();
  all.groups = all.groups.filter((known) => known !== pid);
  tell();
}

export function guardDatabase(data: string, lock: string): void {
  belongings().databases.push({ data, lock });
  tell();
}

export function releaseDatabase(data: string): void {
  const all = belongings();
  all.databases = all.databases.filter((known) => known.data !== data);
  tell();
}

/** The guard ends the rest in order when this process ends. */
export function endGroupsAtOnce(): void {
  const all = belongings();
  for (const pid of all.groups) signal(-pid, 'SIGKILL');
  all.isSaid = true;
  tell();
}

function belongings(): Belongings {
  return guard.belongings;
}

export function guardPid(): number | undefined {
  return guard.process?.pid;
}

function tell(): void {
  const { groups, databases } = guard.belongings;
  const line = groups.length + databases.length > 0 ? JSON.stringify(guard.belongings) : '';
  if (!guard.process && line === '') return;
  guard.process ??= begin();
  guard.process.stdin?.write(`${line}\n`);
}

function begin(): ChildProcess {
  const afterDeath = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    path.resolve('cli/lifetime/after-death.ts'),
  ];
  const child = spawn('/bin/sh', ['-c', WAIT, 'sh', ...afterDeath], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
    cwd: path.resolve('.'),
  });
  child.once('exit', () => {
    if (guard.process === child) delete guard.process;
    tell();
  });
  child.stdin?.on('error', () => {});
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  return child;
}
