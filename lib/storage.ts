import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ByteRange } from '#domain/byte-range';
import { dataFolder } from '#lib/env';

/** Uploads in progress; no key leads there. */
const INCOMING = 'incoming';

/** An upload that has not grown for this long was left behind by a process that was killed. */
const ABANDONED_MS = 6 * 3_600_000;

/** Stores a file under a key such as `ab12…/800.webp`; readers see all of it or nothing. */
export async function putFile(key: string, content: Uint8Array): Promise<void> {
  const target = pathOf(key);
  await mkdir(path.dirname(target), { recursive: true });
  const partial = `${target}.${randomUUID()}.part`;
  try {
    await writeFile(partial, content, { flush: true });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** A new path for an upload, on the disk of the storage, so that it can be moved there at once. */
export async function newIncomingPath(now = Date.now()): Promise<string> {
  const folder = pathOf(INCOMING);
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder, now);
  return path.join(folder, randomUUID());
}

/** Moves a whole file from its incoming path under a key. */
export async function moveIntoStorage(incoming: string, key: string): Promise<void> {
  const target = pathOf(key);
  await mkdir(path.dirname(target), { recursive: true });
  await rename(incoming, target);
}

/** Removes every file in that folder, such as a hash; nothing happens where there is none. */
export async function removeFiles(folder: string): Promise<void> {
  await rm(pathOf(folder), { recursive: true, force: true });
}

/** Whether the library has files here; drawings and uploads that were left behind are none of it. */
export async function hasLibraryFiles(): Promise<boolean> {
  const names = await readdir(pathOf('')).catch(() => []);
  return names.some((name) => /^[0-9a-f]{64}$/.test(name));
}

/** The content of a file of moderate size; throws where there is none. */
export function readContent(key: string): Promise<Uint8Array> {
  return readFile(pathOf(key));
}

/** The size of a file in bytes; undefined where there is none. */
export async function findFileSize(key: string): Promise<number | undefined> {
  const found = await stat(pathOf(key)).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}

/** A file, or a part of it, as a web stream. */
export function readFileStream(key: string, range?: ByteRange): ReadableStream {
  return Readable.toWeb(createReadStream(pathOf(key), range)) as ReadableStream;
}

async function removeAbandoned(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found && now - found.mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
}

function pathOf(key: string): string {
  return path.join(/* turbopackIgnore: true */ dataFolder(), 'media', key);
}
