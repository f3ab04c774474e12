import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { keptOf } from '#domain/http/cdn-cache';
import type { Step } from '#server/http/pipeline/pipeline';
import { bytesOf, isCompressibleType, originalOf } from '#server/http/response/body';
import { chooseEncodings, type Encoding, openPacker, type Packer, packWhole } from '#server/http/response/encodings';
import { readPackedFiles } from '#server/http/response/packed-files';

/** Smaller answers fit a network packet. */
const WORTHWHILE = 1024;
/** Larger answers are streamed, so as not to block others. */
const AT_ONCE = 256 * 1024;
const KEPT_BYTES = 64 * 1024 * 1024;

type Encodings = NonNullable<ReturnType<typeof chooseEncodings>>;

const packed = new LRUCache<string, Buffer>({ maxSize: KEPT_BYTES, sizeCalculation: (body) => body.length });

/**
 * Compresses instead of Next (`compress: false`), which would pack a page for every reader. Built files go as the build
 * packed them, by path. A shared page with an ETag is packed once; streamed or long answers are packed as they flow.
 */
export function compressResponses(files = readPackedFiles()): Step {
  return ({ request, response }) => {
    const encodings = chooseEncodings(String(request.headers['accept-encoding'] ?? ''));
    if (!encodings || request.method === 'HEAD' || request.headers.range) return;
    const path = request.url?.split('?', 1)[0] ?? '';
    const file = files.get(`${encodings.whole} ${path}`);
    if (file) sendPacked(response, encodings.whole, file);
    else compress(request, path, response, encodings);
  };
}

export function packedPages(): number {
  return packed.size;
}

function sendPacked(response: ServerResponse, encoding: Encoding, file: Buffer): void {
  const { write, end } = originalOf(response);
  const isSame = () => response.statusCode === 200 && isCompressible(response);
  let isReplaced = false;
  const replace = () => {
    isReplaced = true;
    announce(response, encoding);
    response.setHeader('content-length', file.length);
  };
  response.write = ((chunk: string | Uint8Array, coding?: BufferEncoding) => {
    if (!isReplaced && isSame()) replace();
    return isReplaced || write(bytesOf(chunk, coding));
  }) as typeof response.write;
  response.end = ((chunk?: string | Uint8Array, coding?: BufferEncoding) => {
    const last = chunk && typeof chunk !== 'function' ? bytesOf(chunk, coding) : undefined;
    if (!isReplaced && last && isSame()) replace();
    end(isReplaced ? file : last);
    return response;
  }) as typeof response.end;
}

function compress(
  request: IncomingMessage,
  path: string,
  response: ServerResponse,
  { whole, streamed }: Encodings,
): void {
  const original = originalOf(response);
  let stream: Packer | undefined;

  response.flushHeaders = () => {
    stream ??= startStream(response, streamed, original);
    original.flushHeaders();
  };
  response.write = ((chunk: string | Uint8Array, coding?: BufferEncoding) => {
    const bytes = bytesOf(chunk, coding);
    stream ??= startStream(response, streamed, original);
    if (!stream) return original.write(bytes);
    const hasRoom = stream.write(bytes);
    stream.flush();
    return hasRoom;
  }) as typeof response.write;
  const send = (small: Buffer) => {
    announce(response, whole);
    response.setHeader('content-length', small.length);
    original.end(small);
  };
  response.end = ((chunk?: string | Uint8Array, coding?: BufferEncoding) => {
    const given = chunk && typeof chunk !== 'function' ? chunk : undefined;
    const version = given && !stream && isCompressible(response) ? versionOf(request, path, response) : undefined;
    const known = version ? packed.get(`${whole} ${version}`) : undefined;
    if (known) {
      send(known);
      return response;
    }
    const body = given ? bytesOf(given, coding) : Buffer.alloc(0);
    if (body.length > AT_ONCE) stream ??= startStream(response, streamed, original);
    if (stream) stream.end(body);
    else if (body.length < WORTHWHILE || !isCompressible(response)) original.end(body);
    else send(pack(body, whole, version));
    return response;
  }) as typeof response.end;
}

/** Undefined for a body made for a single query or address. */
function versionOf({ headers }: IncomingMessage, path: string, response: ServerResponse): string | undefined {
  const isForAll = response.statusCode === 200 && headers['rsc'] === undefined && keptOf(path)?.life === 'content';
  const tag = response.getHeader('etag');
  // Next's ETags are short sums; two pages can be made to collide.
  return isForAll && tag !== undefined ? `${path} ${tag}` : undefined;
}

function startStream(
  response: ServerResponse,
  encoding: Encoding,
  to: { write(chunk: Uint8Array): boolean; end(): unknown },
) {
  if (!isCompressible(response)) return undefined;
  announce(response, encoding);
  const stream = openPacker(encoding);
  stream.on('data', (chunk: Buffer) => {
    if (!to.write(chunk)) stream.pause();
  });
  stream.on('end', () => to.end());
  stream.on('drain', () => response.emit('drain'));
  response.on('drain', () => stream.resume());
  response.on('close', () => stream.destroy());
  return stream;
}

function pack(body: Buffer, encoding: Encoding, version?: string): Buffer {
  const small = packWhole(body, encoding);
  // The packer returns a slice of a larger block, which would stay in memory.
  if (version) packed.set(`${encoding} ${version}`, Buffer.from(Uint8Array.from(small).buffer));
  return small;
}

function isCompressible(response: ServerResponse): boolean {
  const isPlain = !response.headersSent && !response.hasHeader('content-encoding');
  return isPlain && response.statusCode !== 304 && isCompressibleType(response);
}

function announce(response: ServerResponse, encoding: Encoding): void {
  response.setHeader('content-encoding', encoding);
  response.removeHeader('content-length');
}
