import sharp from 'sharp';
import { judgeContents } from '#server/decoding/contents';
import type { Jobs, Request } from '#server/decoding/contract';
import { readDocument, readPicture } from '#server/decoding/document/document';
import { encodePicture } from '#server/decoding/encoding';
import { countPages } from '#server/decoding/pages/page-count';
import { readSound } from '#server/decoding/sound';
import { typeOf } from '#server/decoding/type';

/** Each picture is read once, so a cache would only hold memory. */
sharp.cache(false);
sharp.concurrency(1);

/** libvips reads far more formats, by poorly reviewed code. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Tiff', 'Svg'];
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: LOADERS.map((name) => `VipsForeignLoad${name}`) });

const JPEG = { quality: 84, chromaSubsampling: '4:4:4' };
const PAPER = '#fdfcfa';
const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 };
/** Of an opaque icon, whose corners the telephone cuts off. */
const MARGIN = 0.1;

async function drawCard({ svg, picture }: Jobs['card']['job']): Promise<Buffer> {
  const drawing = Buffer.from(svg);
  if (!picture) return sharp(drawing).flatten({ background: PAPER }).jpeg(JPEG).toBuffer();
  const { width, height } = await sharp(drawing).metadata();
  return sharp(picture.content)
    .extract(picture.part)
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: PAPER })
    .composite([{ input: drawing }])
    .jpeg(JPEG)
    .toBuffer();
}

function drawIcon({ picture, size, isOpaque }: Jobs['icon']['job']): Promise<Buffer> {
  const margin = isOpaque ? Math.round(size * MARGIN) : 0;
  const inner = size - 2 * margin;
  // What is laid around a flattened picture would bring transparency back.
  const background = isOpaque ? PAPER : NOTHING;
  // A drawing has no pixels of its own: it is read as large as it is wanted.
  const whole = sharp(picture, { density: 72 * Math.ceil(inner / 48) }).resize(inner, inner, {
    fit: 'contain',
    background,
  });
  const framed = whole.extend({ top: margin, bottom: margin, left: margin, right: margin, background });
  return (isOpaque ? framed.flatten({ background: PAPER }) : framed).png().toBuffer();
}

/** Only this process reads more of a foreign file than its first bytes. */
export async function doJob(request: Request): Promise<Jobs[Request['name']]['answer']> {
  switch (request.name) {
    case 'type':
      return typeOf(request.path);
    case 'contents':
      return judgeContents(request.path, request.contentType, request.fileName);
    case 'sound':
      return readSound(request.path, request.contentType);
    case 'pages':
      return countPages(request.path, request.contentType);
    case 'renditions':
      return encodePicture(request);
    case 'crop':
      return sharp(request.picture).extract(request.part).webp({ quality: 82, effort: 4 }).toBuffer();
    case 'document':
      return readDocument(request.path);
    case 'documentPicture':
      return readPicture(request.path, request.picture);
    case 'card':
      return drawCard(request);
    case 'icon':
      return drawIcon(request);
  }
}
