import { purgeCdn } from '#server/cdn/purge';
import { refreshEveryNode } from '#server/cluster/following';

/** The shared cache asks the nodes, so it comes last. False where it has not proved the purge in time. */
export async function refreshReaders(): Promise<boolean> {
  await refreshEveryNode();
  return purgeCdn();
}
