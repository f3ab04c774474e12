import { FileLock } from '#cli/base/file-lock';
import { signal, waitUntil } from '#cli/base/processes';
import type { Belongings } from '#cli/lifetime/guard';
import { stopPostmaster } from '#cli/lifetime/postmaster';
import { shutdownDelayMs } from '#server/settings/process';

/** A server that does not stop by itself within this time, after it stopped being ready, is killed. */
const STOP_LIMIT_MS = 20_000;

/** Ends a group by SIGTERM to its leader, which stops the others in order, or kills all where that takes too long. */
export async function endGroup(pid: number): Promise<void> {
  const isGone = () => !signal(-pid, 0);
  signal(pid, 'SIGTERM');
  if (!(await waitUntil(isGone, shutdownDelayMs() + STOP_LIMIT_MS))) signal(-pid, 'SIGKILL');
}

/** Ends all in order, the databases last, and those only that nobody else uses. */
export async function endBelongings({ groups, databases }: Belongings): Promise<void> {
  await Promise.all(groups.map(endGroup));
  for (const { data, lock } of databases) await leaveDatabase(data, new FileLock(lock));
}

/** Stops the database where nobody else has the lock, which this process has given back; says whether it did. */
export async function leaveDatabase(data: string, lock: FileLock): Promise<boolean> {
  if (!(await lock.tryAloneSoon())) return false;
  await stopPostmaster(data);
  lock.release();
  return true;
}
