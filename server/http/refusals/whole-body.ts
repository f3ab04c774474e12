import type { IncomingMessage } from 'node:http';
import { ok, type Result, refuse } from '#domain/base/result';
import { Pieces } from '#server/http/refusals/pieces';

type Whole = Result<Buffer, 'too_long' | 'broken_off'>;

/**
 * Waits for a body of at most `limit` bytes and leaves it, with its end, to the next reader. The request must have no
 * reader yet.
 */
export function receiveWhole(request: IncomingMessage, limit: number): Promise<Whole> {
  const pieces = new Pieces();
  while (request.readableLength > 0) pieces.add(request.read() as Buffer);
  if (request.complete) {
    const body = pieces.whole();
    // Must happen in the turn that saw the end.
    if (body.length > 0) request.unshift(body);
    return Promise.resolve(body.length > limit ? refuse('too_long') : ok(body));
  }
  return collect(request, pieces, limit);
}

/** Intercepts what Node's parser pushes, and pushes it on when complete. */
function collect(request: IncomingMessage, pieces: Pieces, limit: number): Promise<Whole> {
  return new Promise((resolve) => {
    const end = (result: Whole) => {
      Reflect.deleteProperty(request, 'push');
      request.off('close', breakOff).off('error', breakOff);
      resolve(result);
    };
    const breakOff = () => end(refuse('broken_off'));
    request.push = (chunk: Buffer | null) => {
      if (chunk !== null) {
        if (pieces.bytes + chunk.length > limit) end(refuse('too_long'));
        else pieces.add(chunk);
        return true;
      }
      const body = pieces.whole();
      end(ok(body));
      if (body.length > 0) request.push(body);
      return request.push(null);
    };
    request.on('close', breakOff).on('error', breakOff);
    request._read(0);
  });
}
