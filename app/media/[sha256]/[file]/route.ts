import { openFile } from '#lib/storage';

/** A rendition's key: the picture's SHA-256, then width and format. */
const KEY = /^[0-9a-f]{64}\/[1-9]\d{0,4}\.(avif|webp)$/;

/** A rendition of a picture; its address names its content, so it may be kept for ever. */
export async function GET(_: Request, { params }: RouteContext<'/media/[sha256]/[file]'>) {
  const { sha256, file } = await params;
  const format = KEY.exec(`${sha256}/${file}`)?.[1];
  const found = format ? await openFile(`${sha256}/${file}`) : undefined;
  if (!found) return new Response('Not found', { status: 404 });
  return new Response(found.stream, {
    headers: {
      'content-type': `image/${format}`,
      'content-length': String(found.size),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  });
}
