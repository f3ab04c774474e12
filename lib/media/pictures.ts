import { createHash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import { saveMedia } from '#db/media-changes';
import { MAX_PIXELS } from '#domain/media';
import { FORMATS, LARGEST_WIDTH, renditionKey, renditionWidths } from '#domain/renditions';
import { ok, type Result, refuse } from '#domain/result';
import { storage } from '#lib/storage/chosen';
import { log } from '#lib/watch/log';

/** Effort 2 of 9 makes AVIF four times as fast as the default for a tenth more bytes. */
const ENCODING = { avif: { quality: 55, effort: 2 }, webp: { quality: 78, effort: 4 } } as const;

/** WebP ends at 16 383 pixels a side. */
const LARGEST_HEIGHT = 16_000;

/** A picture in all its renditions, its metadata (where it was taken, with what) left behind. */
export type EncodedPicture = {
  width: number;
  height: number;
  contentType: string;
  renditions: { key: string; content: Uint8Array }[];
};

/**
 * Stores a picture (anything sharp reads, SVG included) as AVIF and WebP in every width, without its metadata, and gives
 * the id of its record. The same bytes again give the same record. Throws where sharp cannot read it.
 */
export async function storePicture(original: Uint8Array, credit: string | null = null, name = ''): Promise<number> {
  const sha256 = createHash('sha256').update(original).digest('hex');
  const encoded = await encodePicture(original, sha256);
  if (!encoded.ok) throw new Error(`the picture cannot be stored: ${encoded.reason}`);
  const { renditions, ...picture } = encoded.value;
  const file = { ...picture, sha256, credit, name, bytes: original.length };
  return (await saveMedia(file, () => putRenditions(renditions))).media.id;
}

/** The end of the queue: one picture at a time is unfolded, so that many uploads leave the server time for readers. */
let queue: Promise<unknown> = Promise.resolve();

/** Makes the renditions of a picture, given as bytes or as a file's path; other pictures before it come first. */
export function encodePicture(
  input: Uint8Array | string,
  sha256: string,
): Promise<Result<EncodedPicture, 'unreadable_picture' | 'too_many_pixels'>> {
  return takeTurn(() => encodeNow(input, sha256));
}

function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work);
  queue = result.catch(() => undefined);
  return result;
}

export async function putRenditions(renditions: EncodedPicture['renditions']): Promise<void> {
  for (const { key, content } of renditions) await storage().put(key, content);
}

async function encodeNow(input: Uint8Array | string, sha256: string) {
  const metadata = await sharp(input, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!metadata) return refuse('unreadable_picture');
  if (metadata.width * metadata.height > MAX_PIXELS) return refuse('too_many_pixels');
  const encoded = await makeRenditions(input, sha256, metadata).catch((error: Error) => {
    log.warn('media', 'a picture could not be decoded', error);
  });
  return encoded ? ok(encoded) : refuse('unreadable_picture');
}

async function makeRenditions(input: Uint8Array | string, sha256: string, { format }: Metadata) {
  const largest = await sharp(input, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .rotate()
    .resize({ width: LARGEST_WIDTH, height: LARGEST_HEIGHT, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = largest.info;
  const renditions: EncodedPicture['renditions'] = [];
  for (const target of renditionWidths(width)) {
    for (const to of FORMATS) {
      const content = await sharp(largest.data).resize({ width: target })[to](ENCODING[to]).toBuffer();
      renditions.push({ key: renditionKey(sha256, target, to), content });
    }
  }
  return { width, height, contentType: format === 'svg' ? 'image/svg+xml' : `image/${format}`, renditions };
}
