import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { diskReserve } from '#domain/operation/disk-reserve';
import { dataFolder } from '#server/settings/process';
import { setting } from '#server/settings/settings';

/** In bytes; what is free above `reserve` may be filled. */
type Room = { free: number; total: number; reserve: number };

/** A sender silent for longer is cut off, so its announcement no longer counts. */
const ANNOUNCED_MS = 120_000;

/** Also before the media folder exists. */
export async function readRoom(folder = mediaFolder()): Promise<Room> {
  const { bavail, blocks, bsize } = await statfs(folder).catch(() => statfs(dataFolder()));
  const total = blocks * bsize;
  return { free: bavail * bsize, total, reserve: diskReserve(total, setting('DISK_RESERVE')) };
}

export async function hasRoom(bytes = 0, folder?: string): Promise<boolean> {
  const { free, reserve } = await readRoom(folder);
  return free - bytes >= reserve;
}

/**
 * Bytes not yet sent, by this upload and earlier ones. File names carry the figures, so that all nodes on the disk know
 * of each other.
 */
export async function announcedBytes(incoming: string, now = Date.now()): Promise<number> {
  const folder = path.dirname(incoming);
  let bytes = 0;
  for (const name of await readdir(folder)) {
    if (name > path.basename(incoming)) continue;
    const found = await stat(path.join(folder, name)).catch(() => undefined);
    if (!found || now - found.mtimeMs > ANNOUNCED_MS) continue;
    bytes += Math.max(0, Number(name.split('.')[1] ?? 0) - found.size);
  }
  return bytes;
}

function mediaFolder(): string {
  return path.join(/* turbopackIgnore: true */ dataFolder(), 'media');
}
