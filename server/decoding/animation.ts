import sharp, { type Metadata } from 'sharp';
import { COMMON_WIDTH } from '#domain/media/renditions';

const MB = 1024 * 1024;

const MOST_FRAMES = 1000;
/** Of all frames: those read, and those written at the most, which take two bytes a pixel. */
const MOST_READ = 300_000_000;
const MOST_WRITTEN = 100_000_000;
const WRITTEN_FOR_A_STILL = 25;
const MOST_BYTES = 12 * MB;

const ENCODING = { quality: 75, effort: 2 } as const;

/** Of several frames, in the forms that can be kept animated. */
export function isAnimation({ format, pages = 1 }: Metadata): boolean {
  return (format === 'gif' || format === 'webp') && pages > 1;
}

/** As WebP with the original's delays and loops; undefined where it is too large. */
export async function animate(
  picture: Uint8Array | string,
  metadata: Metadata,
  mostPixels: number,
): Promise<Uint8Array | undefined> {
  const { width, height, pages = 1 } = metadata;
  const scale = Math.min(1, COMMON_WIDTH / width);
  const most = Math.min(MOST_WRITTEN, mostPixels * WRITTEN_FOR_A_STILL);
  if (pages > MOST_FRAMES || pages * width * height > MOST_READ || pages * width * height * scale ** 2 > most) return;
  const animation = await sharp(picture, { animated: true, limitInputPixels: MOST_READ })
    .resize({ width: COMMON_WIDTH, withoutEnlargement: true })
    .webp(ENCODING)
    .toBuffer();
  return animation.length <= MOST_BYTES ? animation : undefined;
}
