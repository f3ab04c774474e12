import type { IncomingMessage } from 'node:http';
import { ok, type Result, refuse } from '#domain/result';

type Whole = Result<Buffer, 'too_long' | 'broken_off'>;

/**
 * Waits until the body of a request is there, at most `limit` bytes, and leaves it for whoever reads it next, its end
 * untold. For a request that nobody reads yet.
 */
export function receiveWhole(request: IncomingMessage, limit: number): Promise<Whole> {
  const chunks: Buffer[] = [];
  while (request.readableLength > 0) chunks.push(request.read() as Buffer);
  if (request.complete) {
    const body = Buffer.concat(chunks);
    // In the same turn in which its end was seen.
    if (body.length > 0) request.unshift(body);
    return Promise.resolve(body.length > limit ? refuse('too_long') : ok(body));
  }
  return collect(request, chunks, limit);
}

/** Takes what Node's parser hands to the request, and hands it on when all is there. */
function collect(request: IncomingMessage, chunks: Buffer[], limit: number): Promise<Whole> {
  let bytes = Buffer.concat(chunks).length;
  return new Promise((resolve) => {
    const end = (result: Whole) => {
      Reflect.deleteProperty(request, 'push');
      request.off('close', breakOff).off('error', breakOff);
      resolve(result);
    };
    const breakOff = () => end(refuse('broken_off'));
    request.push = (chunk: Buffer | null) => {
      if (chunk !== null) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > limit) end(refuse('too_long'));
        return true;
      }
      const body = Buffer.concat(chunks);
      end(ok(body));
      if (body.length > 0) request.push(body);
      return request.push(null);
    };
    request.on('close', breakOff).on('error', breakOff);
    request._read(0);
  });
}
