import { purgeCdn } from '#server/cdn/purge';
import { refreshEveryNode } from '#server/cluster/following';

/**
 * Has every cache forget what readers saw before: the nodes' first, then the shared one in front, which asks them. False where
 * the shared one has not shown in time that it did.
 */
export async function refreshReaders(): Promise<boolean> {
  await refreshEveryNode();
  return purgeCdn();
}
