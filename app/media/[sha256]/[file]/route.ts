import { findReplacementHash } from '#db/media/replacements';
import { parseRange } from '#domain/http/byte-range';
import { FILE_TYPES, kindOf } from '#domain/media/media';
import { SERVED_TYPES } from '#domain/media/served';
import { answerCaptions } from '#lib/media/captions';
import { placeCrop } from '#lib/media/crops';
import { LENGTH_HEADER } from '#server/http/next/content-length';
import { storage } from '#server/storage/chosen';
import { FOLDER, StorageAway } from '#server/storage/contract';
import { log } from '#server/telemetry/log';

/** A rendition's width and format, an animation, a crop, or a file kept unchanged; never a picture's original. */
const FILE = /^(?:(?:[1-9]\d{0,4}|animation|\d+x\d+-\d+-\d+)\.(avif|webp)|file\.([a-z\d]{2,5}))$/;

const KEPT_UNCHANGED = new Set<string>(Object.values(FILE_TYPES));

const CAPTIONS = /^captions-([\da-f]{16})\.vtt$/;

const RETRY_SECONDS = '5';

/** Never opened in the portal's own origin. */
const DOWNLOADED = new Set(
  Object.entries(FILE_TYPES).flatMap(([type, ending]): string[] => (kindOf(type) === 'document' ? [ending] : [])),
);

/**
 * A stored file or the requested range of it, to be cached for ever: pages give what is made anew another address, with a
 * query that servers drop. A document may be replaced at its address: it is asked for again after a minute.
 */
export async function GET(request: Request, { params }: RouteContext<'/media/[sha256]/[file]'>) {
  const { sha256, file } = await params;
  const key = `${sha256}/${file}`;
  const tag = CAPTIONS.exec(file)?.[1];
  if (tag && FOLDER.test(sha256)) return answerCaptions(request, sha256, tag);
  const match = FILE.exec(file);
  if (!match || (match[2] && !KEPT_UNCHANGED.has(match[2])) || !FOLDER.test(sha256))
    return new Response('Not found', { status: 404 });
  const name = `"${sha256.slice(0, 32)}-${file}`;
  // What is kept unchanged is named by its content alone, wherever it is stored.
  const etagOf = (version: string) => (match[2] ? `${name}"` : `${name}-${version}"`);
  const known = request.headers.get('if-none-match') ?? '';
  const headers = headersOf(match[1] ?? match[2] ?? '');
  const replacement = DOWNLOADED.has(match[2] ?? '') ? await findReplacement(sha256) : undefined;
  if (replacement === UNKNOWN) headers.set('cache-control', 'private, no-cache');
  else if (replacement) return redirectTo(`/media/${replacement}/${file}`, headers);
  try {
    return await answer(request, { key, etagOf, headers, known });
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    return known.includes(name) ? new Response(null, { status: 304, headers }) : later('Storage away');
  }
}

/** While the database is away readers get what was there before, which no cache may keep. */
const UNKNOWN = 'unknown';

async function findReplacement(sha256: string): Promise<string | undefined> {
  return findReplacementHash(sha256).catch((error: Error) => {
    log.warn('media', 'whether a document is replaced could not be asked', error);
    return UNKNOWN;
  });
}

function redirectTo(location: string, headers: Headers): Response {
  return new Response(null, {
    status: 302,
    headers: { location, 'cache-control': headers.get('cache-control') ?? '' },
  });
}

type Asked = { key: string; etagOf: (version: string) => string; headers: Headers; known: string };

async function answer(request: Request, { key, etagOf, headers, known }: Asked): Promise<Response> {
  if (request.method === 'GET' && !known && !request.headers.has('range')) {
    const file = await findOrCrop(key, () => storage().open(key));
    if (file === 'busy') return later('Busy');
    if (file instanceof Uint8Array) return answerUnkept(request, file, headers);
    if (!file) return new Response('Not found', { status: 404 });
    headers.set(LENGTH_HEADER, String(file.bytes));
    headers.set('etag', etagOf(file.version));
    return new Response(file.content, { headers });
  }
  const found = await findOrCrop(key, () => storage().find(key));
  if (found === 'busy') return later('Busy');
  if (found instanceof Uint8Array) return answerUnkept(request, found, headers);
  if (found === undefined) return new Response('Not found', { status: 404 });
  const [size, etag] = [found.bytes, etagOf(found.version)];
  headers.set('etag', etag);
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  const condition = request.headers.get('if-range');
  const range = condition && condition !== etag ? undefined : parseRange(request.headers.get('range'), size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${size}`);
  headers.set(LENGTH_HEADER, String(range ? range.end - range.start + 1 : size));
  const status = range ? 206 : 200;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const file = await storage().open(key, range);
  if (!file) return new Response('Not found', { status: 404 });
  if (file.version === found.version) return new Response(file.content, { status, headers });
  await file.content.cancel();
  return later('Changed');
}

/** What `find` finds; a missing crop is made first. */
async function findOrCrop<T>(
  key: string,
  find: () => Promise<T | undefined>,
): Promise<T | Uint8Array<ArrayBuffer> | 'busy' | undefined> {
  const found = await find();
  if (found !== undefined) return found;
  const placed = await placeCrop(key);
  if (placed.ok) return placed.value === 'stored' ? find() : placed.value;
  return placed.reason === 'busy' ? 'busy' : undefined;
}

/** A crop that could not be stored: always whole, and without a tag. */
function answerUnkept({ method }: Request, content: Uint8Array<ArrayBuffer>, headers: Headers): Response {
  headers.set(LENGTH_HEADER, String(content.length));
  return new Response(method === 'HEAD' ? null : content, { headers });
}

/** For a picture that is missing for a moment: must not be cached. */
function later(reason: string): Response {
  return new Response(reason, { status: 503, headers: { 'retry-after': RETRY_SECONDS, 'cache-control': 'no-store' } });
}

function headersOf(ending: string): Headers {
  const type = SERVED_TYPES.get(ending) ?? 'application/octet-stream';
  const headers = new Headers({
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'cache-control': DOWNLOADED.has(ending) ? 'public, max-age=60' : 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
  });
  if (DOWNLOADED.has(ending)) headers.set('content-disposition', 'attachment');
  return headers;
}
