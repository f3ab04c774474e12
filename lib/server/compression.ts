import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, createGzip, type Gzip, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';

type Encoding = 'br' | 'gzip';

const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/(json|javascript|xml|\w+\+(xml|json))|image\/svg)/;
/** Below this many bytes an answer fits a network packet as it is. */
const WORTHWHILE = 1024;
/** Brotli at 5 packs a page as fast as gzip and a tenth smaller; a built asset, packed once for good, gets 9. */
const QUALITY = { page: 5, asset: 9 };
const KEPT_BYTES = 64 * 1024 * 1024;

const packed = new LRUCache<string, Buffer>({ maxSize: KEPT_BYTES, sizeCalculation: (body) => body.length });

/**
 * Compresses what the server answers in place of Next (`compress: false`), which packs the same page anew for every
 * reader. An answer that comes whole and names its version by an ETag, and every built asset, is packed once and kept;
 * what is streamed is packed as it flows.
 */
export function compressResponses(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''));
    if (encoding && request.method !== 'HEAD' && !request.headers.range) compress(request, response, encoding);
  });
}

/** Brotli before gzip, as far as the client takes them; undefined where it takes neither. */
export function preferredEncoding(accepted: string): Encoding | undefined {
  const taken = accepted
    .toLowerCase()
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding));
}

function compress(request: IncomingMessage, response: ServerResponse, encoding: Encoding): void {
  const isAsset = request.url?.startsWith('/_next/static/') ?? false;
  const original = {
    write: response.write.bind(response) as (chunk: Uint8Array) => boolean,
    end: response.end.bind(response) as (chunk?: Uint8Array) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  };
  const collected: Buffer[] = [];
  let stream: Gzip | undefined;

  response.flushHeaders = () => {
    stream ??= startStream(response, original);
    original.flushHeaders();
  };
  response.write = ((chunk: string | Uint8Array, coding?: BufferEncoding) => {
    const bytes = bytesOf(chunk, coding);
    if (isAsset) return collected.push(bytes) > 0;
    stream ??= startStream(response, original);
    if (!stream) return original.write(bytes);
    const hasRoom = stream.write(bytes);
    stream.flush();
    return hasRoom;
  }) as typeof response.write;
  response.end = ((chunk?: string | Uint8Array, coding?: BufferEncoding) => {
    if (chunk && typeof chunk !== 'function') collected.push(bytesOf(chunk, coding));
    const body = Buffer.concat(collected);
    if (stream) stream.end(body);
    else if (body.length < WORTHWHILE || !isCompressible(response)) original.end(body);
    else {
      const version = isAsset ? request.url : response.getHeader('etag')?.toString();
      const isKept = response.statusCode === 200;
      const small = pack(body, encoding, isAsset ? QUALITY.asset : QUALITY.page, isKept ? version : undefined);
      announce(response, encoding);
      response.setHeader('content-length', small.length);
      original.end(small);
    }
    return response;
  }) as typeof response.end;
}

function startStream(response: ServerResponse, to: { write(chunk: Uint8Array): boolean; end(): unknown }) {
  if (!isCompressible(response)) return undefined;
  announce(response, 'gzip');
  const stream = createGzip();
  stream.on('data', (chunk: Buffer) => {
    if (!to.write(chunk)) stream.pause();
  });
  stream.on('end', () => to.end());
  stream.on('drain', () => response.emit('drain'));
  response.on('drain', () => stream.resume());
  response.on('close', () => stream.destroy());
  return stream;
}

function pack(body: Buffer, encoding: Encoding, quality: number, version?: string): Buffer {
  const key = `${encoding} ${version}`;
  const known = version ? packed.get(key) : undefined;
  if (known) return known;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const small = encoding === 'br' ? brotliCompressSync(body, { params }) : gzipSync(body);
  // A copy of its own size: what the packer gives is a slice of a larger block, which would be kept with it.
  if (version) packed.set(key, Buffer.from(Uint8Array.from(small).buffer));
  return small;
}

function isCompressible(response: ServerResponse): boolean {
  const isPlain = !response.headersSent && !response.hasHeader('content-encoding');
  return isPlain && response.statusCode !== 304 && COMPRESSIBLE.test(String(response.getHeader('content-type') ?? ''));
}

function announce(response: ServerResponse, encoding: Encoding): void {
  response.setHeader('content-encoding', encoding);
  response.removeHeader('content-length');
  response.appendHeader('vary', 'Accept-Encoding');
}

function bytesOf(chunk: string | Uint8Array, coding?: BufferEncoding): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk, coding) : Buffer.from(chunk);
}
