import { open, readFile } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import { ok, type Result, refuse } from '#domain/base/result';
import type { PictureLoss } from '#domain/media/losses';
import { countPngFrames } from '#server/decoding/png-chunks';

type Inspected = { source: Uint8Array | string; metadata: Metadata; losses: PictureLoss[] };

/** Names what the decoders leave out silently. */
export async function inspect(
  source: Uint8Array | string,
): Promise<Result<Inspected, 'unreadable_picture' | 'animated_avif'>> {
  const metadata = await metadataOf(source);
  if (!metadata) return inspectSequence(source);
  return ok({ source, metadata, losses: await lossesOf(source, metadata) });
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
