import { createHash } from 'node:crypto';
import { announceRenditions, recordRenditions, removeUnrecorded } from '#db/media/changes';
import { forgetRecipes, isMediaRecorded, type ListedMedia, listPictures } from '#db/media/media';
import { originalKey, RECIPE } from '#domain/media/renditions';
import { dropCrops, encodePicture, hasFiles, putRenditions, recordOf } from '#lib/media/pictures';
import type { EncodedPicture } from '#server/decoding/contract';
import { storage } from '#server/storage/chosen';
import { StorageAway } from '#server/storage/contract';
import { hasRoom } from '#server/storage/room';

const AT_ONCE = 100;

type Refusal = Exclude<Awaited<ReturnType<typeof encodePicture>>, { ok: true }>['reason'];

/** `whole`: nothing to do. `lost`: its original is not in the storage, or is another file. */
export type Rebuilt = 'made' | 'whole' | 'no_original' | 'lost' | 'deleted' | Refusal;

/** The disk's reserve would be used. */
export class NoRoom extends Error {}

/**
 * Makes the renditions of pictures anew whose recipe is older or whose files are missing, or of `all`, one after
 * another; `tell` hears of each. Readers may load and editors upload and delete meanwhile. Broken off, it goes on where
 * it was when called again without `all`. Throws NoRoom and StorageAway.
 */
export async function rebuildPictures(
  all: boolean,
  tell: (file: ListedMedia, outcome: Rebuilt) => void,
): Promise<void> {
  if (all) await forgetRecipes();
  try {
    for await (const file of everyPicture()) tell(file, await rebuild(file));
  } finally {
    // Also of what a run made that was killed before this.
    await announceRenditions();
  }
}

async function* everyPicture(): AsyncGenerator<ListedMedia> {
  for (let after = 0; ; ) {
    const files = await listPictures({ after, limit: AT_ONCE });
    yield* files;
    const last = files.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function rebuild(file: ListedMedia): Promise<Rebuilt> {
  if (!file.hasOriginal) return 'no_original';
  if (file.recipe >= RECIPE && (await hasFiles(file))) return 'whole';
  const { sha256 } = file;
  const key = originalKey(sha256);
  const original = (await storage().find(key)) && (await storage().read(key));
  if (!original || createHash('sha256').update(original).digest('hex') !== sha256) return 'lost';
  const encoded = await encodePicture(original, sha256);
  if (!encoded.ok) return encoded.reason;
  await refuseWithoutRoom(encoded.value);
  try {
    await putRenditions(encoded.value.renditions);
  } catch (error) {
    // Whoever deletes a picture takes its folder away.
    if (error instanceof StorageAway && !(await isMediaRecorded(sha256))) return 'deleted';
    throw error;
  }
  const made = { ...recordOf(encoded.value), sha256 };
  if (await recordRenditions(sha256, made, () => dropCrops(sha256))) return 'made';
  await removeUnrecorded(sha256, () => storage().removeFolder(sha256));
  return 'deleted';
}

async function refuseWithoutRoom({ renditions }: EncodedPicture): Promise<void> {
  const bytes = renditions.reduce((sum, { content }) => sum + content.length, 0);
  if (!storage().isRemote && !(await hasRoom(bytes))) throw new NoRoom();
}
