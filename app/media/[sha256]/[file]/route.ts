import { parseRange } from '#domain/byte-range';
import { FILE_TYPES } from '#domain/media';
import { LENGTH_HEADER } from '#lib/content-length';
import { placeCrop } from '#lib/crops';
import { findFileSize, readFileStream } from '#lib/storage';

/** A file's key: its SHA-256, then a rendition's width and format, a crop, or the file as it came. */
const KEY = /^[0-9a-f]{64}\/(?:(?:[1-9]\d{0,4}|\d+x\d+-\d+-\d+)\.(avif|webp)|file\.(pdf|docx|mp4|webm))$/;

const RETRY_SECONDS = '5';

const CONTENT_TYPES = new Map<string, string>([
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
  ...Object.entries(FILE_TYPES).map(([type, ending]) => [ending, type] as const),
]);

/** A stored file, or the part of it that was asked for; its address names its content, so it may be kept for ever. */
export async function GET(request: Request, { params }: RouteContext<'/media/[sha256]/[file]'>) {
  const { sha256, file } = await params;
  const key = `${sha256}/${file}`;
  const match = KEY.exec(key);
  const ending = match?.[1] ?? match?.[2] ?? '';
  const size = match ? await findSize(key) : undefined;
  if (size === 'busy') return new Response('Busy', { status: 503, headers: { 'retry-after': RETRY_SECONDS } });
  if (size === undefined) return new Response('Not found', { status: 404 });

  const etag = `"${sha256.slice(0, 32)}-${file}"`;
  const headers = headersOf(ending, etag);
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers });
  const condition = request.headers.get('if-range');
  const range = condition && condition !== etag ? undefined : parseRange(request.headers.get('range'), size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${size}`);
  headers.set(LENGTH_HEADER, String(range ? range.end - range.start + 1 : size));
  const body = request.method === 'HEAD' ? null : readFileStream(key, range);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** The size of a file; a crop that no one has asked for yet is made now. */
async function findSize(key: string): Promise<number | 'busy' | undefined> {
  const size = await findFileSize(key);
  if (size !== undefined) return size;
  const placed = await placeCrop(key);
  if (placed.ok) return findFileSize(key);
  return placed.reason === 'busy' ? 'busy' : undefined;
}

function headersOf(ending: string, etag: string): Headers {
  const headers = new Headers({
    'content-type': CONTENT_TYPES.get(ending) ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    etag,
    'x-content-type-options': 'nosniff',
  });
  if (ending === 'pdf' || ending === 'docx') headers.set('content-disposition', 'attachment');
  return headers;
}
