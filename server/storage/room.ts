import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { diskReserve } from '#domain/operation/disk-reserve';
import { dataFolder } from '#server/settings/process';
import { setting } from '#server/settings/settings';

/** Of a disk, in bytes; what is free above `reserve` may be filled. */
type Room = { free: number; total: number; reserve: number };

/** A sender silent for longer is cut off; what was announced before counts no more. */
const ANNOUNCED_MS = 120_000;

/** The room on the disk of the media, or where they will be once there are some; or on that of another folder. */
export async function readRoom(folder = mediaFolder()): Promise<Room> {
  const { bavail, blocks, bsize } = await statfs(folder).catch(() => statfs(dataFolder()));
  const total = blocks * bsize;
  return { free: bavail * bsize, total, reserve: diskReserve(total, setting('DISK_RESERVE')) };
}

/** Whether so many bytes more leave the reserve untouched. */
export async function hasRoom(bytes = 0, folder?: string): Promise<boolean> {
  const { free, reserve } = await readRoom(folder);
  return free - bytes >= reserve;
}

/**
 * What an upload in progress and those that began before it have announced and not sent yet. They say both by their names,
 * so that all processes and nodes that share the disk know of each other.
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
