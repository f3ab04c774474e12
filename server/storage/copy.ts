import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { hashOf, type Storage } from '#server/storage/contract';
import { listDisk } from '#server/storage/disk';

const AT_A_TIME = 8;

export class CopiedWrongly extends Error {}

/**
 * Copies the library's files to a bucket, except those there, and verifies each by its SHA-256. The disk keeps its own;
 * files deleted meanwhile are skipped. It can be interrupted and repeated.
 */
export async function copyLibrary(target: Storage): Promise<{ files: number; bytes: number; copied: number }> {
  const figures = { files: 0, bytes: 0, copied: 0 };
  const files = listDisk();
  const take = async (key: string, path: string) => {
    const { size } = await stat(path);
    const sha256 = await hashOf(createReadStream(path));
    if (!(await isThere(target, key, size, sha256))) {
      await target.take(path, key);
      if (!(await isThere(target, key, size, sha256))) throw new CopiedWrongly(key);
      figures.copied += 1;
    }
    figures.files += 1;
    figures.bytes += size;
  };
  const work = async () => {
    for await (const { key, path } of files) {
      try {
        await take(key, path);
      } catch (error) {
        if (await stat(path).catch(() => undefined)) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return figures;
}

async function isThere(target: Storage, key: string, size: number, sha256: string): Promise<boolean> {
  const file = await target.open(key);
  if (!file) return false;
  if (file.bytes === size) return (await hashOf(file.content)) === sha256;
  await file.content.cancel();
  return false;
}
