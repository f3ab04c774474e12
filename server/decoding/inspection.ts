import { open, readFile } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import { ok, type Result, refuse } from '#domain/base/result';
import type { PictureLoss } from '#domain/media/losses';
import { lengthOfWholeFrames, wholeFrames } from '#server/decoding/gif-blocks';
import { countPngFrames } from '#server/decoding/png-chunks';

type Inspected = { source: Uint8Array | string; metadata: Metadata; losses: PictureLoss[] };

/** Names what the decoders leave out silently. */
export async function inspect(
  source: Uint8Array | string,
): Promise<Result<Inspected, 'unreadable_picture' | 'animated_avif' | 'cut_picture'>> {
  const isGif = (await headOf(source)).toString('latin1', 0, 4) === 'GIF8';
  if (isGif) return inspectGif(source);
  const metadata = await metadataOf(source);
  if (!metadata) return inspectSequence(source);
  return ok({ source, metadata, losses: await lossesOf(source, metadata) });
}

/** The decoder takes a frame of which a part is missing for a whole one. */
async function inspectGif(
  given: Uint8Array | string,
): Promise<Result<Inspected, 'unreadable_picture' | 'cut_picture'>> {
  const content = await contentOf(given);
  const length = lengthOfWholeFrames(content);
  if (length === 0) return refuse('cut_picture');
  const source = length === undefined ? given : wholeFrames(content, length);
  const metadata = await metadataOf(source);
  if (!metadata) return refuse('unreadable_picture');
  return ok({ source, metadata, losses: length === undefined ? [] : ['end'] });
}

async function lossesOf(source: Uint8Array | string, { format, pages = 1 }: Metadata): Promise<PictureLoss[]> {
  if (format === 'tiff' && pages > 1) return ['pages'];
  if (format === 'png' && countPngFrames(await headOf(source)) > 1) return ['frames'];
  return [];
}

/** An animated AVIF is refused by libvips for its brand alone, and mostly holds a still picture as well. */
async function inspectSequence(
  source: Uint8Array | string,
): Promise<Result<Inspected, 'unreadable_picture' | 'animated_avif'>> {
  const still = await contentOf(source);
  if (still.toString('latin1', 4, 12) !== 'ftypavis') return refuse('unreadable_picture');
  still.write('avif', 8, 'latin1');
  const metadata = await metadataOf(still);
  return metadata ? ok({ source: still, metadata, losses: ['frames'] }) : refuse('animated_avif');
}

async function metadataOf(source: Uint8Array | string): Promise<Metadata | undefined> {
  return sharp(source, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
}

/** Enough for what stands before the pixels. */
const HEAD_BYTES = 1024 * 1024;

export async function headOf(source: Uint8Array | string): Promise<Buffer> {
  if (typeof source !== 'string') return Buffer.from(source.subarray(0, HEAD_BYTES));
  await using file = await open(source);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}

export async function contentOf(source: Uint8Array | string): Promise<Buffer> {
  return typeof source === 'string' ? readFile(source) : Buffer.from(source);
}
