import sharp, { type FailOnOptions, type Metadata } from 'sharp';
import { COMMON_WIDTH, LARGEST_WIDTH } from '#domain/media/renditions';
import { isMostlyThere } from '#server/decoding/broken-off';
import { type Colours, toSrgb } from '#server/decoding/colours';
import { contentOf } from '#server/decoding/inspection';

/** WebP allows 16 383 pixels a side. */
const LARGEST_HEIGHT = 16_000;

const END_MARKER = Buffer.from([0xff, 0xd9]);

type Unfolded = { png: Uint8Array; width: number; height: number; isCut: boolean };
type How = { limit: number; mostPixels: number; colours: Colours | undefined };

/** Upright, in sRGB, as large as the largest rendition; `cut` where much of a broken-off file is missing. */
export async function unfold(source: Uint8Array | string, metadata: Metadata, how: How): Promise<Unfolded | 'cut'> {
  const read = (input: Uint8Array | string, failOn: FailOnOptions) => readAs(input, failOn, metadata, how);
  if (metadata.format !== 'jpeg') return { ...(await read(source, 'error')), isCut: false };
  const whole = await read(source, 'warning').catch(() => undefined);
  return whole ? { ...whole, isCut: false } : unfoldDamaged(source, read);
}

/** Browsers show a JPEG without its last bytes; where only the end marker is missing it is whole. */
async function unfoldDamaged(
  source: Uint8Array | string,
  read: (input: Uint8Array | string, failOn: FailOnOptions) => ReturnType<typeof readAs>,
): Promise<Unfolded | 'cut'> {
  const content = await contentOf(source);
  const hasEnd = content.subarray(-2).equals(END_MARKER);
  const ended = hasEnd ? content : Buffer.concat([content, END_MARKER]);
  const whole = hasEnd ? undefined : await read(ended, 'warning').catch(() => undefined);
  if (whole) return { ...whole, isCut: false };
  if (!(await isMostlyThere(ended, hasEnd))) return 'cut';
  return hasEnd ? { ...(await read(source, 'error')), isCut: false } : { ...(await read(ended, 'none')), isCut: true };
}

async function readAs(input: Uint8Array | string, failOn: FailOnOptions, metadata: Metadata, how: How) {
  const upright = sharp(input, { limitInputPixels: how.limit, failOn })
    .rotate()
    .resize({ ...boxOf(metadata, how.mostPixels), fit: 'inside', withoutEnlargement: true });
  const picture = how.colours ? await toSrgb(upright, how.colours) : upright;
  const { data, info } = await picture.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

/** Beyond the common width only as many pixels as an encoder has memory for. */
function boxOf({ autoOrient: { width, height } }: Metadata, mostPixels: number) {
  const byPixels = Math.floor(Math.sqrt((mostPixels * width) / height));
  return { width: Math.min(LARGEST_WIDTH, Math.max(COMMON_WIDTH, byPixels)), height: LARGEST_HEIGHT };
}
