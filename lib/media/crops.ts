import { findMediaByHash } from '#db/media';
import { withRecorded } from '#db/media-changes';
import { cropOf, largestRendition, RATIOS, type Ratio } from '#domain/renditions';
import { ok, type Result, refuse } from '#domain/result';
import type { Part } from '#lib/decoding/contract';
import { decodeForReaders } from '#lib/decoding/lanes';
import { storage } from '#lib/storage/chosen';
import { openTurns } from '#lib/turns';

/** A hash, a ratio and a focal point in hundredths, as `cropOf` writes them. */
const KEY = new RegExp(`^([0-9a-f]{64})/(${Object.keys(RATIOS).join('|')})-\\d+-\\d+\\.webp$`);

/** Crops that may wait; more are refused. */
const MAX_WAITING = 40;
const takeTurn = openTurns(MAX_WAITING);

/**
 * Puts the crop of that key into the storage, cut from the widest rendition; `not_found` where no picture has it: one for
 * each ratio of a stored picture and its present focal point, so invented keys fill nothing. `busy` where too many wait:
 * uploads never wait behind crops.
 */
export async function placeCrop(key: string): Promise<Result<true, 'not_found' | 'busy'>> {
  const [, sha256, ratio] = KEY.exec(key) ?? [];
  if (!sha256 || !ratio) return refuse('not_found');
  const file = await findMediaByHash(sha256);
  if (file?.kind !== 'image') return refuse('not_found');
  const { key: present, ...part } = cropOf(file, ratio as Ratio);
  if (present !== key) return refuse('not_found');
  const turn = takeTurn(() =>
    withRecorded(sha256, async () => {
      const size = await storage().findSize(key);
      if (size === undefined) await storage().put(key, await cut(largestRendition(file).key, part));
      return true;
    }),
  );
  if (!turn) return refuse('busy');
  return (await turn) ? ok(true) : refuse('not_found');
}

async function cut(key: string, part: Part): Promise<Uint8Array> {
  return decodeForReaders('crop', { picture: await storage().read(key), part });
}
