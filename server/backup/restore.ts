import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DatabaseNotReady, inspectTarget, loadDatabase } from '#db/operation/restoration';
import { type BackupContent, readBackup } from '#server/backup/read';
import { openRows } from '#server/backup/rows';
import { dataFolder } from '#server/settings/process';
import { storage } from '#server/storage/chosen';
import { hasLibraryFiles } from '#server/storage/contract';
import { newIncomingPath } from '#server/storage/disk';

/**
 * Restores a backup into an empty installation, after checking file and target. An interrupted restoration leaves an
 * empty database that no server starts on, and can be repeated.
 */
export async function restoreBackup(file: string, url: string, key?: string): Promise<BackupContent> {
  const proved = await readBackup(file, key);
  const { isUnfinished } = await inspectTarget(url);
  if (!isUnfinished && (await hasLibraryFiles(storage()))) throw new DatabaseNotReady('not_empty');
  await loadDatabase(url, proved.header.migrations, async (loading) => {
    const rows = openRows(loading, proved.manifest);
    await readBackup(file, key, { rows: rows.take, file: placeFile, secrets: placeSecrets });
    await rows.end();
    await loading.finish(proved.manifest);
  });
  return proved;
}

async function placeFile(key: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const incoming = await newIncomingPath();
  try {
    await pipeline(Readable.from(content), createWriteStream(incoming, { flush: true }));
    await storage().take(incoming, key);
  } finally {
    await rm(incoming, { force: true });
  }
}

/** Keeps the password of the local database. */
async function placeSecrets(content: Buffer): Promise<void> {
  const file = path.join(dataFolder(), 'secrets.json');
  await mkdir(dataFolder(), { recursive: true });
  const own = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as { database?: string };
  const merged = { ...JSON.parse(content.toString()), ...(own.database ? { database: own.database } : {}) };
  await writeFile(file, JSON.stringify(merged, null, 2), { mode: 0o600 });
}
