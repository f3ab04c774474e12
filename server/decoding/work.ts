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
      return sharp(Buffer.from(request.svg)).png({ palette: true, colours: 64 }).toBuffer();
  }
}
