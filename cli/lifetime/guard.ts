import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { signal } from '#cli/base/processes';
import { processWide } from '#domain/base/process-wide';

/** What a process has started and must not leave behind. */
export type Belongings = {
  /** Leaders of process groups, which end on SIGTERM. */
  groups: number[];
  /** Embedded databases: their folder, and the lock that whoever uses them shares. */
  databases: { data: string; lock: string }[];
  /** The end has been told already. */
  isSaid?: boolean;
};

type Guard = { process?: ChildProcess; belongings: Belongings };

/** The guard of this process, and what it was told last. */
const guard = processWide<Guard>('guard', () => ({ belongings: { groups: [], databases: [] } }));

/** A shell needs a fortieth of the memory of another Node, and nearly nothing else can happen to it. */
const WAIT = `trap '' HUP INT TERM
last=
while IFS= read -r line; do last=$line; done
[ -z "$last" ] || exec "$@" "$last"`;

/**
 * Sees to it that a child which leads a process group does not outlive this process, even where this one is killed: a
 * guard in a session of its own ends it then (`cli/lifetime/after-death`).
 */
export function guardGroup(pid: number): void {
  const { groups } = belongings();
  groups.push(pid);
  tell();
}

/** To be called when the group has ended: the number may become another's. */
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

/** Ends the groups without waiting for what they are about; the guard does the rest in order when this process ends. */
export function endGroupsAtOnce(): void {
  const all = belongings();
  for (const pid of all.groups) signal(-pid, 'SIGKILL');
  all.isSaid = true;
  tell();
}

/** What this process would leave behind if it ended now. */
function belongings(): Belongings {
  return guard.belongings;
}

/** The number of the guard itself, where there is one. */
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
  // One that was killed is followed by another.
  child.once('exit', () => {
    if (guard.process === child) delete guard.process;
    tell();
  });
  child.stdin?.on('error', () => {});
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  return child;
}
