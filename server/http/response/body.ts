import type { ServerResponse } from 'node:http';

const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/(json|javascript|xml|\w+\+(xml|json))|image\/svg)/;

export function originalOf(response: ServerResponse) {
  return {
    write: response.write.bind(response) as (chunk: Uint8Array) => boolean,
    end: response.end.bind(response) as (chunk?: string | Uint8Array, coding?: BufferEncoding) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  };
}

/** Bytes are not copied: whoever has written them leaves them as they are. */
export function bytesOf(chunk: string | Uint8Array, coding?: BufferEncoding): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk, coding);
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

export function isCompressibleType(response: ServerResponse): boolean {
  return COMPRESSIBLE.test(String(response.getHeader('content-type') ?? ''));
}
