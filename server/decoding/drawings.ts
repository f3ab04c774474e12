import sharp, { type Sharp } from 'sharp';
import { COMMON_WIDTH, type Format } from '#domain/media/renditions';

/** AVIF effort 2 of 9 is four times as fast as the default, for a tenth more bytes; wide pictures take less. */
const EFFORT = { avif: { common: 2, wide: 1 }, webp: { common: 4, wide: 2 } } as const;
const PHOTO = { avif: { quality: 55 }, webp: { quality: 78 } } as const;
/** Colours at full resolution, or coloured letters fade into their ground. */
const DRAWING = {
  avif: { quality: 75, chromaSubsampling: '4:4:4' },
  webp: { quality: 92, smartSubsample: true },
} as const;
const LOSSLESS = { lossless: true, effort: 1 } as const;
/** Lossless as long as it takes no more bytes a pixel. */
const LOSSLESS_COST = 0.25;

/** Shares of neighbouring pixels that are equal, and that differ by an edge. */
const LEAST_EQUAL = 0.55;
const LEAST_EDGES = 0.002;
/** Of 255, in one channel. */
const EDGE = 64;
/** Rows looked at, at most. */
const ROWS = 400;

/** Screenshots, scans of text and infographics: flat grounds with sharp edges. */
export async function isDrawing(picture: Uint8Array): Promise<boolean> {
  const flat = sharp(picture).flatten({ background: 'white' }).toColourspace('srgb').removeAlpha();
  const { data, info } = await flat.raw().toBuffer({ resolveWithObject: true });
  const step = Math.max(1, Math.floor(info.height / ROWS));
  const seen = { pairs: 0, equal: 0, edges: 0 };
  for (let y = 0; y < info.height; y += step) countRow(data, y * info.width * info.channels, info, seen);
  return seen.equal >= seen.pairs * LEAST_EQUAL && seen.edges >= seen.pairs * LEAST_EDGES;
}

export async function encodeStill(
  picture: Sharp,
  { format, width, isDrawn }: { format: Format; width: number; isDrawn: boolean },
): Promise<Uint8Array> {
  const effort = EFFORT[format][width > COMMON_WIDTH ? 'wide' : 'common'];
  if (isDrawn && format === 'webp') {
    const { data, info } = await picture.clone().webp(LOSSLESS).toBuffer({ resolveWithObject: true });
    if (data.length <= info.width * info.height * LOSSLESS_COST) return data;
  }
  const quality = isDrawn ? DRAWING : PHOTO;
  return picture[format]({ ...quality[format], effort }).toBuffer();
}

type Seen = { pairs: number; equal: number; edges: number };

function countRow(data: Uint8Array, start: number, info: { width: number; channels: number }, seen: Seen): void {
  const end = start + info.width * info.channels;
  for (let at = start + info.channels; at < end; at += info.channels) {
    let difference = 0;
    for (let channel = 0; channel < info.channels; channel += 1) {
      const [here = 0, before = 0] = [data[at + channel], data[at + channel - info.channels]];
      difference = Math.max(difference, Math.abs(here - before));
    }
    seen.pairs += 1;
    if (difference <= 1) seen.equal += 1;
    else if (difference >= EDGE) seen.edges += 1;
  }
}
