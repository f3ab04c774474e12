import type { ServerResponse } from 'node:http';

export function originalOf(response: ServerResponse) {
  return {
    write: response.write.bind(response) as (chunk: Uint8Array) => boolean,
    end: response.end.bind(response) as (chunk?: Uint8Array) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  };
}

export function bytesOf(chunk: string | Uint8Array, coding?: BufferEncoding): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk, coding) : Buffer.from(chunk);
}
