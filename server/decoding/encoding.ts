import { readFile } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import { ok, type Result, refuse } from '#domain/base/result';
import { pixelLimitOf } from '#domain/media/media';
import { FORMATS, LARGEST_WIDTH, renditionKey, renditionWidths } from '#domain/media/renditions';
import type { EncodedPicture } from '#server/decoding/contract';

/** AVIF effort 2 of 9 is four times as fast as the default, for a tenth more bytes. */
const ENCODING = { avif: { quality: 55, effort: 2 }, webp: { quality: 78, effort: 4 } } as const;

/** WebP allows 16 383 pixels a side. */
const LARGEST_HEIGHT = 16_000;

const END_MARKER = Buffer.from([0xff, 0xd9]);

/** Throws where decoding fails. */
export async function encodePicture(
  picture: Uint8Array | string,
  sha256: string,
): Promise<Result<EncodedPicture, 'unreadable_picture' | 'too_many_pixels'>> {
  const metadata = await sharp(picture, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!metadata) return refuse('unreadable_picture');
  const contentType = contentTypeOf(metadata);
  const limit = pixelLimitOf(contentType);
  if (metadata.width * metadata.height > limit) return refuse('too_many_pixels');
  const largest = await unfold(picture, metadata, limit);
  const { width, height } = largest.info;
  return ok({ width, height, contentType, renditions: await makeRenditions(largest.data, width, sha256) });
}

async function unfold(picture: Uint8Array | string, metadata: Metadata, limit: number) {
  const read = (input: Uint8Array | string, failOn: 'error' | 'warning') =>
    sharp(input, { limitInputPixels: limit, failOn })
      .rotate()
      .resize({ width: LARGEST_WIDTH, height: LARGEST_HEIGHT, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true });
  try {
    return await read(picture, 'error');
  } catch (error) {
    const ended = metadata.format === 'jpeg' && (await withEndMarker(picture));
    if (!ended) throw error;
    return read(ended, 'warning');
  }
}

/** Browsers show a JPEG without its last two bytes. Undefined where it has them. */
async function withEndMarker(picture: Uint8Array | string): Promise<Uint8Array | undefined> {
  const content = typeof picture === 'string' ? await readFile(picture) : Buffer.from(picture);
  return content.subarray(-2).equals(END_MARKER) ? undefined : Buffer.concat([content, END_MARKER]);
}

async function makeRenditions(largest: Uint8Array, width: number, sha256: string) {
  const renditions: EncodedPicture['renditions'] = [];
  for (const target of renditionWidths(width)) {
    for (const to of FORMATS) {
      const content = await sharp(largest).resize({ width: target })[to](ENCODING[to]).toBuffer();
      renditions.push({ key: renditionKey(sha256, target, to), content });
    }
  }
  return renditions;
}

function contentTypeOf({ format }: Metadata): string {
  const names: Record<string, string> = { svg: 'svg+xml', heif: 'avif' };
  return `image/${names[format] ?? format}`;
}
