import { removeUnrecorded } from '#db/media/changes';
import { findMediaByHash } from '#db/media/media';
import { storage } from '#server/storage/chosen';

/** None of what lies in the storage is the library's: the database is another one's, or new. */
export class NotThisLibrary extends Error {}

/**
 * Removes from the storage what no record of the library has: uploads that broke off, and what was deleted while it was copied. What
 * is being uploaded meanwhile is made up for by the upload. Throws NotThisLibrary, with nothing removed.
 */
export async function tidyStorage(): Promise<{ kept: number; removed: number }> {
  const unknown: string[] = [];
  let kept = 0;
  for await (const sha256 of storage().listFolders()) {
    if (await findMediaByHash(sha256)) kept += 1;
    else unknown.push(sha256);
  }
  if (kept === 0 && unknown.length > 0) throw new NotThisLibrary();
  for (const sha256 of unknown) await removeUnrecorded(sha256, () => storage().removeFolder(sha256));
  return { kept, removed: unknown.length };
}
