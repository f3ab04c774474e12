import { createHash } from 'node:crypto';
import { saveMedia } from '#db/media/changes';
import { type Result, refuse } from '#domain/base/result';
import { mediaKeys, type StoredMedia } from '#domain/media/keys';
import { isCropName, originalKey, RECIPE } from '#domain/media/renditions';
import type { EncodedPicture, PictureFlaw } from '#server/decoding/contract';
import { DecoderAway, TooHeavy, Undecodable } from '#server/decoding/decoder';
import { decodeUpload } from '#server/decoding/lanes';
import { mostPixels } from '#server/decoding/memory';
import { storage } from '#server/storage/chosen';
import { log } from '#server/telemetry/log';

type PictureRefusal = PictureFlaw | 'too_heavy' | 'decoder_away';

/**
 * Takes anything sharp reads, SVG included; its renditions lack its metadata. The same bytes give the same record. Throws if it
 * cannot be read.
 */
export async function storePicture(original: Uint8Array, credit: string | null = null, name = ''): Promise<number> {
  const sha256 = createHash('sha256').update(original).digest('hex');
  const encoded = await encodePicture(original, sha256);
  if (!encoded.ok) throw new Error(`the picture cannot be stored: ${encoded.reason}`);
  const { renditions } = encoded.value;
  const file = { ...recordOf(encoded.value), sha256, credit, name, bytes: original.length };
  const place = async () => {
    await putRenditions(renditions);
    await storage().put(originalKey(sha256), original);
  };
  return (await saveMedia(file, place, () => dropCrops(sha256))).media.id;
}

/** What the library notes of a picture whose original is kept. */
export function recordOf({ renditions: _, ...picture }: EncodedPicture) {
  return { ...picture, hasOriginal: true, recipe: RECIPE };
}

/** Takes bytes or a file's path. */
export async function encodePicture(
  picture: Uint8Array | string,
  sha256: string,
): Promise<Result<EncodedPicture, PictureRefusal>> {
  return refusingUndecodable(() => decodeUpload('renditions', { picture, sha256, mostPixels: mostPixels() }));
}

/** Turns the decoder's errors into refusals. */
export async function refusingUndecodable<T, Flaw extends string>(
  decode: () => Promise<Result<T, Flaw>>,
): Promise<Result<T, Flaw | PictureRefusal>> {
  try {
    return await decode();
  } catch (error) {
    if (error instanceof DecoderAway) return refuse('decoder_away');
    if (!(error instanceof TooHeavy || error instanceof Undecodable)) throw error;
    log.warn('media', 'a file could not be read', error);
    return refuse(error instanceof TooHeavy ? 'too_heavy' : 'unreadable_picture');
  }
}

export async function putRenditions(renditions: EncodedPicture['renditions']): Promise<void> {
  for (const { key, content } of renditions) await storage().put(key, content);
}

/** Crops are made again when they are asked for. */
export function dropCrops(sha256: string): Promise<void> {
  return storage().removeFiles(sha256, isCropName);
}

/** Whether the storage has all of them. */
export async function hasFiles(file: StoredMedia): Promise<boolean> {
  const found = await Promise.all(mediaKeys(file).map(storage().find));
  return found.every((one) => one !== undefined);
}
