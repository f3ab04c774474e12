import type { IncomingMessage } from 'node:http';
import { ok, type Result, refuse } from '#domain/result';

/**
 * Waits until the body of a request is there, at most `limit` bytes, and puts it back for whoever reads it next. For a
 * request that has a body which nobody reads yet.
 */
export function receiveWhole(
  request: IncomingMessage,
  limit: number,
): Promise<Result<Buffer, 'too_long' | 'broken_off'>> {
  if (request.complete && request.readableLength === 0) return Promise.resolve(ok(Buffer.alloc(0)));
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve) => {
    const end = (result: Result<Buffer, 'too_long' | 'broken_off'>) => {
      request.off('readable', look).off('close', breakOff).off('error', breakOff);
      // In the same turn in which the end was seen, so that it is not yet told.
      if (result.ok) request.unshift(result.value);
      resolve(result);
    };
    const breakOff = () => end(refuse('broken_off'));
    const look = () => {
      // Not once more than there is something, which would tell of the end.
      while (request.readableLength > 0) {
        const chunk = request.read() as Buffer;
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > limit) return end(refuse('too_long'));
      }
      if (request.complete) end(ok(Buffer.concat(chunks)));
    };
    request.on('readable', look).on('close', breakOff).on('error', breakOff);
  });
}
