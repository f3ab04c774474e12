import sharp, { type Metadata, type Sharp } from 'sharp';
import type { PictureLoss } from '#domain/media/losses';
import { findNclx } from '#server/decoding/heif-boxes';
import { headOf } from '#server/decoding/inspection';
import { readPngChunks } from '#server/decoding/png-chunks';
import { fitted, gainOf, linearOf, srgbOf } from '#server/decoding/transfers';

/**
 * How a picture without an ICC profile encodes its colours, where it is not sRGB: `linear` gives light, 1 for white,
 * and `matrix` leads to the primaries of sRGB, by rows. `gain` is of HDR alone (`gainOf`).
 */
export type Colours = {
  linear: (value: number) => number;
  matrix: readonly number[] | undefined;
  gain?: ((luminance: number) => number) | undefined;
  /** Of more than eight bits. */
  isDeep: boolean;
};

type Found = { colours: Colours | undefined; loss: PictureLoss | undefined };
/** Numbers of ITU-T H.273, as in PNG's `cICP` and AVIF's `nclx`. */
type Coding = { primaries: number; transfer: number };

const NONE: Found = { colours: undefined, loss: undefined };
const [BT2020, P3] = [9, 12];
const UNSPECIFIED = 2;
/** sRGB's own, those of older television, which are near, and none named. */
const AS_SRGB = { primaries: [1, UNSPECIFIED, 5, 6, 7], transfer: [1, UNSPECIFIED, 6, 13, 14, 15] };
const HDR = [16, 18];

/** Linear light to that of sRGB. */
const MATRICES: Record<number, readonly number[]> = {
  [BT2020]: [1.660491, -0.587641, -0.07285, -0.12455, 1.1329, -0.008349, -0.018151, -0.100579, 1.11873],
  [P3]: [1.22494, -0.22494, 0, -0.042057, 1.042057, 0, -0.019638, -0.078636, 1.098274],
};

/** sRGB's, as `gAMA` writes it, and how near another must be. */
const SRGB_GAMMA = 45_455;
const SAME_GAMMA = 1_000;

/** ICC profiles are left to sharp, which converts them. */
export async function findColours(source: Uint8Array | string, { format, icc, depth }: Metadata): Promise<Found> {
  if (format !== 'png' && format !== 'heif') return NONE;
  const content = await headOf(source);
  const isDeep = depth !== 'uchar';
  if (format === 'heif') return coded(codingOf(findNclx(content)), icc !== undefined, isDeep);
  const chunks = readPngChunks(content);
  const [primaries, transfer] = chunks.get('cICP') ?? [];
  if (primaries !== undefined && transfer !== undefined)
    return coded({ primaries, transfer }, icc !== undefined, isDeep);
  const gamma = chunks.has('iCCP') || chunks.has('sRGB') ? 0 : (readUint32(chunks.get('gAMA')) ?? 0);
  if (gamma === 0 || Math.abs(gamma - SRGB_GAMMA) <= SAME_GAMMA) return NONE;
  return { colours: { linear: (value) => value ** (100_000 / gamma), matrix: undefined, isDeep }, loss: undefined };
}

/** The picture in sRGB; read with 16 bits, since dark linear tones are few in eight. */
export async function toSrgb(picture: Sharp, { linear, matrix, gain, isDeep }: Colours): Promise<Sharp> {
  const wide = picture.toColourspace('rgb16').raw({ depth: 'ushort' });
  const { data, info } = await wide.toBuffer({ resolveWithObject: true });
  const values = new Uint16Array(data.buffer, data.byteOffset, data.length / 2);
  const { width, height, channels } = info;
  // libvips makes 16 bits of eight by zeros below.
  const shareOf = (value: number) => (isDeep ? value / 65_535 : (value >> 8) / 255);
  const light = Float32Array.from({ length: 65_536 }, (_, value) => linear(shareOf(value)));
  const lightAt = (at: number) => light[values[at] ?? 0] ?? 0;
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, i = 1] = matrix ?? [];
  const out = Buffer.alloc(values.length);
  for (let at = 0; at < values.length; at += channels) {
    const [red, green, blue] = [lightAt(at), lightAt(at + 1), lightAt(at + 2)];
    const seen = [
      a * red + b * green + c * blue,
      d * red + e * green + f * blue,
      g * red + h * green + i * blue,
    ] as const;
    const factor = gain?.(luminanceOf(seen));
    for (const [channel, value] of seen.entries())
      out[at + channel] = srgbOf(factor === undefined ? value : fitted(value * factor));
    if (channels === 4) out[at + 3] = (values[at + 3] ?? 0) >> 8;
  }
  return sharp(out, { raw: { width, height, channels } });
}

/** Of light in the primaries of sRGB (ITU-R BT.709). */
function luminanceOf([red, green, blue]: readonly [number, number, number]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function coded(coding: Coding | undefined, hasProfile: boolean, isDeep: boolean): Found {
  if (!coding) return NONE;
  const { primaries, transfer } = coding;
  const loss = HDR.includes(transfer) ? 'range' : undefined;
  const isPlain = AS_SRGB.primaries.includes(primaries) && AS_SRGB.transfer.includes(transfer);
  if (hasProfile || isPlain) return { colours: undefined, loss };
  const linear = linearOf(AS_SRGB.transfer.includes(transfer) ? 13 : transfer);
  const matrix = MATRICES[primaries];
  if (!linear || !(matrix || AS_SRGB.primaries.includes(primaries))) return { colours: undefined, loss: 'colours' };
  return { colours: { linear, matrix, gain: gainOf(transfer), isDeep }, loss };
}

/** Where an AVIF has a profile, too, that is right, and this is how its pixels are stored and how bright they are. */
function codingOf(nclx: Buffer | undefined): Coding | undefined {
  if (!nclx || nclx.length < 4) return undefined;
  return { primaries: nclx.readUInt16BE(0), transfer: nclx.readUInt16BE(2) };
}

function readUint32(chunk: Buffer | undefined): number | undefined {
  return chunk && chunk.length >= 4 ? chunk.readUInt32BE(0) : undefined;
}
