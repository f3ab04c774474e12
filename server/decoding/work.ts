import { openAsBlob } from 'node:fs';
import { fileTypeFromBlob } from 'file-type';
import sharp from 'sharp';
import type { Jobs, Request } from '#server/decoding/contract';
import { encodePicture } from '#server/decoding/encoding';

/** One picture at a time, each once: what is kept would only be held. */
sharp.cache(false);
sharp.concurrency(1);

/** libvips reads far more than is accepted, by code that nobody looks at. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Tiff', 'Svg'];
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: LOADERS.map((name) => `VipsForeignLoad${name}`) });

/** Does what is asked of this process. Only here are foreign files read by more than their first bytes. */
export async function doJob(request: Request): Promise<Jobs[Request['name']]['answer']> {
  switch (request.name) {
    case 'type':
      // Not `fileTypeFromFile`, which imports what no tracer sees, so that the image would lack it.
      return fileTypeFromBlob(await openAsBlob(request.path)).then((type) => type?.mime);
    case 'renditions':
      return encodePicture(request.picture, request.sha256);
    case 'crop':
      return sharp(request.picture).extract(request.part).webp({ quality: 82, effort: 4 }).toBuffer();
    case 'card':
      return sharp(Buffer.from(request.svg)).png({ palette: true, colours: 64 }).toBuffer();
  }
}
