import { createHash } from 'node:crypto';
import { isMediaRecorded } from '#db/media/media';
import type { Snapshot, SnapshotMedia, TableShape } from '#db/operation/snapshot';
import { mediaKeys } from '#domain/media/keys';
import { BACKUP_FORMAT, type BackupHeader, type BackupManifest } from '#domain/operation/backup';
import type { Archive } from '#server/backup/archive';
import { openSum, sumLine, summed } from '#server/backup/hashing';
import { storage } from '#server/storage/chosen';

/** A tar entry states its size first, so rows are buffered up to this size. */
const PART_BYTES = 4 * 1024 * 1024;

/** Writes the header, then the rows of every table as of the snapshot. */
export async function writeDatabase(archive: Archive, snapshot: Snapshot, header: { version: string; at: Date }) {
  const first: BackupHeader = {
    product: 'cong-tin',
    format: BACKUP_FORMAT,
    version: header.version,
    createdAt: header.at.toISOString(),
    migrations: snapshot.migrations,
  };
  await addJson(archive, 'backup.json', first);
  const tables: BackupManifest['tables'] = [];
  for (const table of snapshot.tables) tables.push(await writeTable(archive, snapshot, table));
  return { tables, sequences: snapshot.sequences };
}

/** `deletedMedia` were deleted meanwhile; their records must be left out too. */
export async function writeMedia(archive: Archive, library: SnapshotMedia[]) {
  const list = createHash('sha256');
  const figures = { files: 0, bytes: 0 };
  const missing: string[] = [];
  const deletedMedia: number[] = [];
  for (const media of library) {
    for (const key of mediaKeys(media)) {
      const name = `media/${key}`;
      const added = await addFile(archive, name, key);
      if (added) {
        list.update(sumLine(added.sha256, name));
        figures.files += 1;
        figures.bytes += added.bytes;
      } else if (await isMediaRecorded(media.sha256)) missing.push(key);
      else if (deletedMedia.at(-1) !== media.id) deletedMedia.push(media.id);
    }
  }
  return { media: { ...figures, sha256: list.digest('hex') }, missing, deletedMedia };
}

export async function addJson(archive: Archive, name: string, value: unknown): Promise<void> {
  const content = Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
  await archive.add(name, content.length, [content]);
}

async function writeTable(archive: Archive, snapshot: Snapshot, table: TableShape) {
  const sum = openSum();
  let held: Uint8Array[] = [];
  let bytes = 0;
  let part = 0;
  const flush = async () => {
    part += 1;
    await archive.add(`database/${table.name}/${String(part).padStart(6, '0')}.copy`, bytes, held);
    held = [];
    bytes = 0;
  };
  for await (const chunk of await snapshot.copyRows(table)) {
    sum.add(chunk);
    held.push(chunk);
    bytes += chunk.length;
    if (bytes >= PART_BYTES) await flush();
  }
  if (bytes > 0) await flush();
  const { lines, ...figures } = sum.end();
  return { ...table, rows: lines, ...figures };
}

async function addFile(archive: Archive, name: string, key: string) {
  const file = await storage().open(key);
  if (!file) return undefined;
  const sum = openSum();
  await archive.add(name, file.bytes, summed(file.content, sum));
  return sum.end();
}
