import { removeUnrecorded } from '#db/media/changes';
import { isMediaRecorded } from '#db/media/media';
import { storage } from '#server/storage/chosen';

/** The storage has nothing of the library: the database is another one, or new. */
export class NotThisLibrary extends Error {}

/**
 * Removes files without a record: interrupted uploads, and files deleted during a copy. A concurrent upload makes up
 * for it. Throws NotThisLibrary, with nothing removed.
 */
export async function tidyStorage(): Promise<{ kept: number; removed: number }> {
  const unknown: string[] = [];
  let kept = 0;
  for await (const sha256 of storage().listFolders()) {
    if (await isMediaRecorded(sha256)) kept += 1;
    else unknown.push(sha256);
  }
  if (kept === 0 && unknown.length > 0) throw new NotThisLibrary();
  for (const sha256 of unknown) await removeUnrecorded(sha256, () => storage().removeFolder(sha256));
  return { kept, removed: unknown.length };
}
