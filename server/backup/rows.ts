import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Loading } from '#db/operation/restoration';
import type { BackupManifest } from '#domain/operation/backup';

/** One COPY per table, whose rows come in consecutive parts. */
export function openRows(loading: Loading, manifest: BackupManifest) {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  let open: { name: string; copy: Writable } | undefined;
  const end = async () => {
    const copy = open?.copy;
    open = undefined;
    if (!copy) return;
    copy.end();
    await finished(copy);
  };
  return {
    end,
    async take(name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
      const table = tables.get(name);
      if (!table) return;
      if (open?.name !== name) {
        await end();
        open = { name, copy: await loading.copyRows(table) };
      }
      for await (const chunk of content) await write(open.copy, chunk);
    },
  };
}

function write(stream: Writable, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.write(chunk, (error) => {
      stream.off('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}
