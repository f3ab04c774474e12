import { listFoci } from '#db/article/revision-media';
import { withRecorded } from '#db/media/changes';
import { findMediaByHash } from '#db/media/media';
import { ok, type Result, refuse } from '#domain/base/result';
import { commonRendition, cropOf, RATIOS, type Ratio } from '#domain/media/renditions';
import { openTurns } from '#server/base/turns';
import type { Part } from '#server/decoding/contract';
import { decodeForReaders } from '#server/decoding/lanes';
import { storage } from '#server/storage/chosen';
import { StorageAway } from '#server/storage/contract';
import { hasRoom } from '#server/storage/room';
import { log } from '#server/telemetry/log';

/** Hash, ratio and focal point in hundredths, as `cropOf` writes them. */
const KEY = new RegExp(`^([0-9a-f]{64})/(${Object.keys(RATIOS).join('|')})-\\d+-\\d+\\.webp$`);

const MAX_WAITING = 40;
const takeTurn = openTurns(MAX_WAITING);

/** The content where the storage cannot take it. */
type PlacedCrop = 'stored' | Uint8Array<ArrayBuffer>;

/**
 * `not_found` unless the key has a focal point of the picture or of a text that shows it, so that invented keys fill
 * nothing. `busy` if too many wait or it cannot be cut now: uploads never wait behind crops.
 */
export async function placeCrop(key: string): Promise<Result<PlacedCrop, 'not_found' | 'busy'>> {
  const [, sha256, ratio] = KEY.exec(key) ?? [];
  if (!sha256 || !ratio) return refuse('not_found');
  if (!(await findCrop(sha256, ratio as Ratio, key))) return refuse('not_found');
  const turn = takeTurn(() =>
    withRecorded(sha256, async () => {
      if (await storage().find(key)) return 'stored';
      // The renditions may have been made anew during the wait.
      const crop = await findCrop(sha256, ratio as Ratio, key);
      if (!crop) return undefined;
      const content = await cut(crop.from, crop.part);
      return content ? put(key, content) : 'busy';
    }),
  );
  if (!turn) return refuse('busy');
  const placed = await turn;
  if (placed === 'busy') return refuse('busy');
  return placed ? ok(placed) : refuse('not_found');
}

async function findCrop(sha256: string, ratio: Ratio, key: string): Promise<{ from: string; part: Part } | undefined> {
  const file = await findMediaByHash(sha256);
  if (file?.kind !== 'image') return undefined;
  const foci = [file, ...(await listFoci(file.id))];
  const crops = foci.map(({ focalX, focalY }) => cropOf({ ...file, focalX, focalY }, ratio));
  const part = crops.find((crop) => crop.key === key);
  return part && { from: commonRendition(file).key, part };
}

/** A full or failing disk costs the next reader the same work, but nobody the picture. */
async function put(key: string, content: Uint8Array): Promise<PlacedCrop> {
  try {
    if (!storage().isRemote && !(await hasRoom(content.length))) return new Uint8Array(content);
    await storage().put(key, content);
    return 'stored';
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    log.error('media', 'a crop could not be stored', error);
    return new Uint8Array(content);
  }
}

async function cut(key: string, part: Part): Promise<Uint8Array | undefined> {
  return decodeForReaders('crop', { picture: await storage().read(key), part });
}
