import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { processWide } from '#domain/base/process-wide';
import type { ByteRange } from '#domain/http/byte-range';
import { dataFolder } from '#server/settings/process';
import { FOLDER, isDiskFull, type Storage, StorageAway, type StoredFile } from '#server/storage/contract';
import { announcedBytes, hasRoom } from '#server/storage/room';

/** Uploads in progress; no key leads there. */
const INCOMING = 'incoming';

/** An upload unchanged for this long is left from a killed process. */
const ABANDONED_MS = 6 * 3_600_000;

export const diskStorage: Storage = {
  isRemote: false,
  put: (key, content) => orAway(() => put(key, content)),
  take: (incoming, key) => orAway(async () => rename(incoming, await placeFor(key))),
  open: openFile,
  async find(key) {
    const found = await orAway(() => stat(pathOf(key)).catch(missing));
    return found?.isFile() ? { bytes: found.size, version: versionOf(found) } : undefined;
  },
  read: (key) => readFile(pathOf(key)),
  removeFiles: (folder, isMeant) => orAway(() => removeFiles(folder, isMeant)),
  removeFolder: (folder) => orAway(() => rm(pathOf(folder), { recursive: true, force: true })),
  listFolders,
  check: () => orAway(tryToWrite),
};

/** A later loss of the folder (moved, unmounted) is an error: new files would be hidden once it is back. */
export async function prepareMedia(): Promise<void> {
  const root = pathOf('');
  const prepared = processWide('media folders', () => new Set<string>());
  if (prepared.has(root)) await stat(root);
  else await mkdir(root, { recursive: true });
  prepared.add(root);
}

/** A new path on the storage's disk, so that a rename suffices. */
export async function newIncomingPath(announced = 0, now = Date.now()): Promise<string> {
  await prepareMedia();
  const folder = pathOf(INCOMING);
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder, now);
  return path.join(folder, `${now.toString(36)}-${randomUUID()}.${announced}`);
}

/** Undefined where this and earlier uploads would use the disk's reserve. */
export function openIncoming(announced: number): Promise<{ path: string; file: FileHandle } | undefined> {
  return orAway(async () => {
    const incoming = await newIncomingPath(announced);
    const file = await open(incoming, 'wx');
    if (await hasRoom(await announcedBytes(incoming))) return { path: incoming, file };
    await file.close();
    await rm(incoming, { force: true });
    return undefined;
  });
}

/** The system's reason, such as EROFS; undefined where it is writable. */
export async function whyNotWritable(): Promise<string | undefined> {
  for (const folder of [dataFolder(), pathOf(''), pathOf(INCOMING)]) {
    try {
      await access(/* turbopackIgnore: true */ folder, constants.W_OK | constants.X_OK);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') return code;
    }
  }
  return undefined;
}

export async function* listDisk(): AsyncGenerator<{ key: string; path: string }> {
  for await (const folder of listFolders()) {
    // The folder may be deleted meanwhile.
    const names = await readdir(pathOf(folder)).catch(() => []);
    for (const name of names.filter((name) => !name.endsWith('.part')).sort()) {
      const key = `${folder}/${name}`;
      yield { key, path: pathOf(key) };
    }
  }
}

async function openFile(key: string, range?: ByteRange): Promise<StoredFile | undefined> {
  const file = await orAway(() => open(pathOf(key)).catch(missing));
  if (!file) return undefined;
  const found = await file.stat();
  if (!found.isFile()) {
    await file.close();
    return undefined;
  }
  const content = Readable.toWeb(file.createReadStream(range)) as ReadableStream<Uint8Array>;
  return { bytes: range ? range.end - range.start + 1 : found.size, version: versionOf(found), content };
}

/** By when it was written: each time it is another file that takes the name. */
function versionOf({ mtimeMs, size }: Stats): string {
  return `${Math.round(mtimeMs * 1000).toString(36)}-${size.toString(36)}`;
}

async function removeFiles(folder: string, isMeant: (name: string) => boolean): Promise<void> {
  const names = (await readdir(pathOf(folder)).catch(missing)) ?? [];
  for (const name of names.filter(isMeant)) await rm(pathOf(`${folder}/${name}`), { force: true });
}

async function put(key: string, content: Uint8Array): Promise<void> {
  const target = await placeFor(key);
  const partial = `${target}.${randomUUID()}.part`;
  try {
    await writeFile(partial, content, { flush: true });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A full disk is another trouble, with a line of its own. */
async function tryToWrite(): Promise<void> {
  await prepareMedia();
  const probe = pathOf(`.check-${randomUUID()}`);
  try {
    await writeFile(probe, '');
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  } finally {
    await rm(probe, { force: true });
  }
}

/** Turns system errors into StorageAway. */
async function orAway<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? new StorageAway(error) : error;
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

async function* listFolders(): AsyncGenerator<string> {
  const names = await readdir(pathOf('')).catch(() => []);
  yield* names.filter((name) => FOLDER.test(name)).sort();
}

async function removeAbandoned(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found && now - found.mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
}

async function placeFor(key: string): Promise<string> {
  const target = pathOf(key);
  await prepareMedia();
  await mkdir(path.dirname(target), { recursive: true });
  return target;
}

function pathOf(key: string): string {
  return path.join(/* turbopackIgnore: true */ dataFolder(), 'media', key);
}
