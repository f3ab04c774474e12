import { findCaptions } from '#db/media/media';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** An earlier address, which a page of then names, shows the captions of now. */
const ASK_FIRST = 'no-cache';

/** A video's captions, at the address that names their text (`captionsPath`). */
export async function answerCaptions(request: Request, sha256: string, tag: string): Promise<Response> {
  const found = await findCaptions(sha256);
  if (!found) return new Response('Not found', { status: 404 });
  const etag = `"${found.tag}"`;
  const headers = {
    'content-type': 'text/vtt; charset=utf-8',
    'cache-control': found.tag === tag ? FOR_EVER : ASK_FIRST,
    'x-content-type-options': 'nosniff',
    etag,
  };
  if ((request.headers.get('if-none-match') ?? '').includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : found.captions, { headers });
}
