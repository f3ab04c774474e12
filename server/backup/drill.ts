import { loadDatabase } from '#db/operation/restoration';
import { NoScratchDatabase, withScratchDatabase } from '#db/operation/scratch';
import { withSnapshot } from '#db/operation/snapshot';
import { reasonOf } from '#domain/base/reason';
import type { BackupManifest } from '#domain/operation/backup';
import type { DrillResult } from '#domain/operation/backup-schedule';
import { openSum } from '#server/backup/hashing';
import { type BackupContent, readBackup } from '#server/backup/read';
import { openRows } from '#server/backup/rows';

type Drill = { result: DrillResult; note: string | null };

/**
 * Restores the backup into a scratch database on the server of `url`, and compares every table and file with the
 * manifest. Never throws: an error is the result.
 */
export async function drillBackup(file: string, url: string, key?: string): Promise<Drill> {
  try {
    const content = await readBackup(file, key);
    await withScratchDatabase(url, async (scratch) => {
      await load(file, scratch, content, key);
      await compare(scratch, content.manifest);
    });
    return { result: 'passed', note: null };
  } catch (error) {
    return { result: error instanceof NoScratchDatabase ? 'impossible' : 'failed', note: reasonOf(error) };
  }
}

function load(file: string, scratch: string, { header, manifest }: BackupContent, key?: string): Promise<void> {
  return loadDatabase(scratch, header.migrations, async (loading) => {
    const rows = openRows(loading, manifest);
    await readBackup(file, key, { rows: rows.take });
    await rows.end();
    await loading.finish({ ...manifest, deletedMedia: [] });
  });
}

/** Rows keep their order, so their bytes must be equal. */
async function compare(scratch: string, manifest: BackupManifest): Promise<void> {
  const found = await withSnapshot(scratch, async (snapshot) => {
    const tables: string[] = [];
    for (const table of snapshot.tables) {
      const sum = openSum();
      for await (const chunk of await snapshot.copyRows(table)) sum.add(chunk);
      const { lines, sha256 } = sum.end();
      tables.push(told({ name: table.name, rows: lines, sha256 }));
    }
    return tables;
  });
  const wanted = manifest.tables.map(told);
  const different = [
    ...wanted.filter((line) => !found.includes(line)),
    ...found.filter((line) => !wanted.includes(line)),
  ];
  if (different.length > 0) throw new Error(`restored differently: ${different.join('; ')}`);
}

const told = ({ name, rows, sha256 }: { name: string; rows: number; sha256: string }) =>
  `${name} ${rows} ${sha256.slice(0, 16)}`;
