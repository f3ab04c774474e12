import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ByteRange } from '#domain/byte-range';
import { dataFolder } from '#lib/env';
import { FOLDER, type Storage, type StoredFile } from '#lib/storage/contract';

/** Uploads in progress; no key leads there. */
const INCOMING = 'incoming';

/** An upload that has not grown for this long was left behind by a process that was killed. */
const ABANDONED_MS = 6 * 3_600_000;

/** Files below `DATA_DIR/media`. */
export const diskStorage: Storage = {
  isRemote: false,
  async put(key, content) {
    const target = await placeFor(key);
    const partial = `${target}.${randomUUID()}.part`;
    try {
      await writeFile(partial, content, { flush: true });
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  },
  async take(incoming, key) {
    await rename(incoming, await placeFor(key));
  },
  open: openFile,
  async findSize(key) {
    const found = await stat(pathOf(key)).catch(() => undefined);
    return found?.isFile() ? found.size : undefined;
  },
  read: (key) => readFile(pathOf(key)),
  removeFolder: (folder) => rm(pathOf(folder), { recursive: true, force: true }),
  listFolders,
  check: async () => {},
};

/** A new path for an upload, on the disk of the storage, so that it can be moved there at once. */
export async function newIncomingPath(now = Date.now()): Promise<string> {
  const folder = pathOf(INCOMING);
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder, now);
  return path.join(folder, randomUUID());
}

/** The system's name for why nothing can be stored here, such as EROFS; undefined where it can. */
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

/** The keys of every file of the library that lies here, and where. */
export async function* listDisk(): AsyncGenerator<{ key: string; path: string }> {
  for await (const folder of listFolders()) {
    // Deleted meanwhile, it has none.
    const names = await readdir(pathOf(folder)).catch(() => []);
    for (const name of names.filter((name) => !name.endsWith('.part')).sort()) {
      const key = `${folder}/${name}`;
      yield { key, path: pathOf(key) };
    }
  }
}

async function openFile(key: string, range?: ByteRange): Promise<StoredFile | undefined> {
  const file = await open(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!file) return undefined;
  const found = await file.stat();
  if (!found.isFile()) {
    await file.close();
    return undefined;
  }
  const content = Readable.toWeb(file.createReadStream(range)) as ReadableStream<Uint8Array>;
  return { bytes: range ? range.end - range.start + 1 : found.size, content };
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
  await mkdir(path.dirname(target), { recursive: true });
  return target;
}

function pathOf(key: string): string {
  return path.join(/* turbopackIgnore: true */ dataFolder(), 'media', key);
}
