import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, type Pack, pack } from 'tar-stream';
import { UnusableBackup } from '#domain/operation/backup';

/** The content must be read before the next file. */
export type Part = { name: string; bytes: number; content: AsyncIterable<Uint8Array> };

/** Each file is written as fast as the stream is read. */
export function openArchive(at: Date) {
  const archive: Pack = pack();
  return {
    stream: Readable.from(archive),
    async add(name: string, bytes: number, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
      await pipeline(Readable.from(content), archive.entry({ name, size: bytes, mtime: at, mode: 0o600 }));
    },
    end: () => archive.finalize(),
    abort: (error: Error) => archive.destroy(error),
  };
}

export type Archive = ReturnType<typeof openArchive>;

/** Throws UnusableBackup where the stream fails, is no tar or holds links. */
export async function* readArchive(stream: Readable): AsyncGenerator<Part> {
  const reader = extract();
  const fed = pipeline(stream, reader).then(
    () => undefined,
    (error: Error) => {
      reader.destroy(error);
      return error;
    },
  );
  try {
    for await (const entry of reader) {
      if (entry.header.type !== 'file') throw new UnusableBackup('damaged', `${entry.header.name} is no file`);
      yield { name: entry.header.name, bytes: entry.header.size, content: contentOf(entry) };
      entry.resume();
    }
    const failed = await fed;
    if (failed) throw failed;
  } catch (error) {
    throw asUnusable(error);
  } finally {
    stream.destroy();
  }
}

async function* contentOf(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const chunks = (entry as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch((error: unknown) => {
      throw asUnusable(error);
    });
    if (next.done) return;
    yield next.value;
  }
}

function asUnusable(error: unknown): UnusableBackup {
  return error instanceof UnusableBackup ? error : new UnusableBackup('damaged', (error as Error).message);
}
