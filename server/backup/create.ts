import { createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { withSnapshot } from '#db/operation/snapshot';
import { type BackupManifest, backupFileName } from '#domain/operation/backup';
import { openArchive } from '#server/backup/archive';
import { seal } from '#server/backup/sealed-file';
import { addJson, writeDatabase, writeMedia } from '#server/backup/write';
import { dataFolder } from '#server/settings/process';
import { hasRoom } from '#server/storage/room';

export type CreatedBackup = { file: string; bytes: number; manifest: BackupManifest };

/** Bytes between two checks of the disk's room. */
const LOOK_BYTES = 4 * 1024 * 1024;

type Options = { url: string; folder: string; key?: string | undefined; workFactor?: number; now?: Date };

/**
 * Writes the portal into one file below `folder`, atomically and flushed. The rows are of one moment while editors
 * work. Only an encrypted file includes secrets.
 */
export async function createBackup({
  url,
  folder,
  key,
  workFactor,
  now = new Date(),
}: Options): Promise<CreatedBackup> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, backupFileName(now, key !== undefined));
  const partial = `${file}.part`;
  const archive = openArchive(now);
  try {
    const sealed = await seal(archive.stream, { key, ...(workFactor === undefined ? {} : { workFactor }) });
    const target = createWriteStream(partial, { mode: 0o600, flush: true });
    const [manifest] = await Promise.all([
      fill(archive, url, key !== undefined, now).catch((error: Error) => {
        archive.abort(error);
        throw error;
      }),
      pipeline(sealed, (content: AsyncIterable<Uint8Array>) => keepingReserve(content, folder), target),
    ]);
    await rename(partial, file);
    await syncFolder(folder);
    return { file, bytes: (await stat(file)).size, manifest };
  } catch (error) {
    archive.abort(error as Error);
    await rm(partial, { force: true });
    throw error;
  }
}

/** Aborts before a backup uses the disk's reserve, which saving texts needs. */
async function* keepingReserve(content: AsyncIterable<Uint8Array>, folder: string): AsyncGenerator<Uint8Array> {
  let unlooked = 0;
  for await (const chunk of content) {
    unlooked -= chunk.length;
    if (unlooked < 0 && !(await hasRoom(LOOK_BYTES, folder)))
      throw new Error(`đĩa của ${folder} chỉ còn phần dự trữ, DISK_RESERVE (no more than its reserve is left)`);
    if (unlooked < 0) unlooked = LOOK_BYTES;
    yield chunk;
  }
}

async function fill(
  archive: ReturnType<typeof openArchive>,
  url: string,
  isEncrypted: boolean,
  at: Date,
): Promise<BackupManifest> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const { database, library } = await withSnapshot(url, async (snapshot) => ({
    database: await writeDatabase(archive, snapshot, { version, at }),
    library: await snapshot.listMedia(),
  }));
  const secrets = isEncrypted ? await readSecrets() : undefined;
  if (secrets) await archive.add('secrets.json', secrets.length, [secrets]);
  const files = await writeMedia(archive, library);
  const manifest = { ...database, ...files, hasSecrets: secrets !== undefined };
  await addJson(archive, 'manifest.json', manifest);
  archive.end();
  return manifest;
}

async function readSecrets(): Promise<Buffer | undefined> {
  return readFile(path.join(dataFolder(), 'secrets.json')).catch(() => undefined);
}

/** Makes the new name survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder);
  await handle.sync();
}
