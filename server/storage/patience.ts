import type { Readable } from 'node:stream';

/** Aborts after `ms` without an answer; `progress` restarts the time. */
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

/** Fails where nothing comes for `ms` while the reader waits; a slow reader may take any time. */
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
