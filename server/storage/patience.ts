import type { Readable } from 'node:stream';

/**
 * Calls with a signal that ends it where it has not answered in time; what has answered goes on. `progress` begins the time
 * anew.
 */
export async function within<T>(
  ms: number,
  call: (signal: AbortSignal, progress: () => void) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  try {
    return await call(controller.signal, () => timer.refresh());
  } catch (error) {
    throw controller.signal.aborted ? new Error(`no answer within ${ms} ms`) : error;
  } finally {
    clearTimeout(timer);
  }
}

/** A body as a web stream, which fails where nothing comes for `ms` while its reader waits; a slow reader may take any time. */
export function readPatiently(body: Readable, ms: number): ReadableStream<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const timer = setTimeout(() => body.destroy(new Error(`nothing came for ${ms} ms`)), ms);
        try {
          const next = await chunks.next();
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        } finally {
          clearTimeout(timer);
        }
      },
      cancel() {
        body.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
