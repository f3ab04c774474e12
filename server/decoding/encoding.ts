import sharp, { type Metadata } from 'sharp';
import { ok, type Result, refuse } from '#domain/base/result';
import type { PictureLoss } from '#domain/media/losses';
import { pixelLimitOf } from '#domain/media/media';
import { animationKey, FORMATS, renditionKey, widthsToMake } from '#domain/media/renditions';
import { animate, isAnimation } from '#server/decoding/animation';
import { findColours } from '#server/decoding/colours';
import type { EncodedPicture, Jobs, PictureFlaw } from '#server/decoding/contract';
import { encodeStill, isDrawing } from '#server/decoding/drawings';
import { inspect } from '#server/decoding/inspection';
import { unfold } from '#server/decoding/unfolding';

/** Throws where decoding fails. */
export async function encodePicture(job: Jobs['renditions']['job']): Promise<Result<EncodedPicture, PictureFlaw>> {
  const inspected = await inspect(job.picture);
  if (!inspected.ok) return inspected;
  const { source, metadata, losses } = inspected.value;
  const contentType = contentTypeOf(metadata);
  const limit = pixelLimitOf(contentType);
  if (metadata.width * metadata.height > limit) return refuse('too_many_pixels');
  const { mostPixels, sha256 } = job;
  const { colours, loss } = await findColours(source, metadata);
  const unfolded = await unfold(source, metadata, { limit, mostPixels, colours });
  if (unfolded === 'cut') return refuse('cut_picture');
  const { width, height } = unfolded;
  const widths = widthsToMake(width);
  const renditions = await makeRenditions(unfolded.png, widths, sha256);
  const animation = isAnimation(metadata)
    ? await animate(source, metadata, mostPixels).catch(() => undefined) // a later frame is damaged
    : undefined;
  if (animation) renditions.push({ key: animationKey(sha256), content: animation });
  const all: (PictureLoss | false | undefined)[] = [
    ...losses,
    isAnimation(metadata) && !animation && 'frames',
    unfolded.isCut && 'end',
    loss,
  ];
  const picture = { width, height, contentType, widths, isAnimated: animation !== undefined };
  return ok({ ...picture, losses: all.filter((one) => one !== undefined && one !== false), renditions });
}

async function makeRenditions(largest: Uint8Array, widths: number[], sha256: string) {
  const renditions: EncodedPicture['renditions'] = [];
  const isDrawn = await isDrawing(largest);
  for (const width of widths) {
    for (const format of FORMATS) {
      const content = await encodeStill(sharp(largest).resize({ width }), { format, width, isDrawn });
      renditions.push({ key: renditionKey(sha256, width, format), content });
    }
  }
  return renditions;
}

function contentTypeOf({ format }: Metadata): string {
  const names: Record<string, string> = { svg: 'svg+xml', heif: 'avif' };
  return `image/${names[format] ?? format}`;
}
