import { FileLock } from '#cli/base/file-lock';
import { signal, waitUntil } from '#cli/base/processes';
import type { Belongings } from '#cli/lifetime/guard';
import { stopPostmaster } from '#cli/lifetime/postmaster';
import { shutdownDelayMs } from '#server/settings/process';

/** How long a server may take to stop after its shutdown delay. */
const STOP_LIMIT_MS = 20_000;

/** Sends SIGTERM to the leader; after the time limit, SIGKILL to all. */
export async function endGroup(pid: number): Promise<void> {
  const isGone = () => !signal(-pid, 0);
  signal(pid, 'SIGTERM');
  if (!(await waitUntil(isGone, shutdownDelayMs() + STOP_LIMIT_MS))) signal(-pid, 'SIGKILL');
}

/** Stops databases last, unless another process uses them. */
export async function endBelongings({ groups, databases }: Belongings): Promise<void> {
  await Promise.all(groups.map(endGroup));
  for (const { data, lock } of databases) await leaveDatabase(data, new FileLock(lock));
}

/** False where another process holds the lock, which the caller must have released. */
export async function leaveDatabase(data: string, lock: FileLock): Promise<boolean> {
  if (!(await lock.tryAloneSoon())) return false;
  await stopPostmaster(data);
  lock.release();
  return true;
}
