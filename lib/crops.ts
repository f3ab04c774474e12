import sharp, { type Region } from 'sharp';
import { findMediaByHash } from '#db/media';
import { withRecorded } from '#db/media-changes';
import { cropOf, largestRendition, RATIOS, type Ratio } from '#domain/renditions';
import { takeTurn } from '#lib/pictures';
import { findFileSize, putFile, readContent } from '#lib/storage';

/** A hash, a ratio and a focal point in hundredths, as `cropOf` writes them. */
const KEY = new RegExp(`^([0-9a-f]{64})/(${Object.keys(RATIOS).join('|')})-\\d+-\\d+\\.webp$`);

/**
 * Puts the crop of that key into the storage, cut from the widest rendition; false where no picture has it: one for each
 * ratio of a stored picture and its present focal point, so invented keys fill nothing.
 */
export async function placeCrop(key: string): Promise<boolean> {
  const [, sha256, ratio] = KEY.exec(key) ?? [];
  if (!sha256 || !ratio) return false;
  const file = await findMediaByHash(sha256);
  if (file?.kind !== 'image') return false;
  const { key: present, ...part } = cropOf(file, ratio as Ratio);
  if (present !== key) return false;
  const isPlaced = await takeTurn(() =>
    withRecorded(sha256, async () => {
      if ((await findFileSize(key)) === undefined) await putFile(key, await cut(largestRendition(file).key, part));
      return true;
    }),
  );
  return isPlaced ?? false;
}

async function cut(key: string, part: Region): Promise<Uint8Array> {
  return sharp(await readContent(key))
    .extract(part)
    .webp({ quality: 82, effort: 4 })
    .toBuffer();
}
