import { createReadStream } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { dataFolder } from '#lib/env';

/** Stores a file under a key such as `ab12…/800.webp`; readers see all of it or nothing. */
export async function putFile(key: string, content: Uint8Array): Promise<void> {
  const target = pathOf(key);
  await mkdir(path.dirname(target), { recursive: true });
  const partial = `${target}.${process.pid}.part`;
  await writeFile(partial, content);
  await rename(partial, target);
}

/** The file as a web stream with its size in bytes; undefined where there is none. */
export async function openFile(key: string): Promise<{ size: number; stream: ReadableStream } | undefined> {
  const target = pathOf(key);
  const found = await stat(target).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  return { size: found.size, stream: Readable.toWeb(createReadStream(target)) as ReadableStream };
}

function pathOf(key: string): string {
  return path.join(/* turbopackIgnore: true */ dataFolder(), 'media', key);
}
