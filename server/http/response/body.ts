import type { ServerResponse } from 'node:http';

const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/(json|javascript|xml|\w+\+(xml|json))|image\/svg)/;

export function originalOf(response: ServerResponse) {
  return {
    write: response.write.bind(response) as (chunk: Uint8Array) => boolean,
    end: response.end.bind(response) as (chunk?: string | Uint8Array, coding?: BufferEncoding) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  };
}

/**
 * A copy: what is held counts as written, so its writer may use the buffer again. A callback may stand in place of
 * `coding`.
 */
export function bytesOf(chunk: string | Uint8Array, coding?: unknown): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk);
  return Buffer.from(chunk, typeof coding === 'string' ? (coding as BufferEncoding) : undefined);
}

export function isCompressibleType(response: ServerResponse): boolean {
  return COMPRESSIBLE.test(String(response.getHeader('content-type') ?? ''));
}
