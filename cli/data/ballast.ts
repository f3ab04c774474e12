import { randomBytes } from 'node:crypto';
import { rmSync, statfsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { dataFolder } from '#server/settings/process';

/** Four WAL files of PostgreSQL: enough to start, and to delete content. */
const BALLAST = 64 * 1024 * 1024;
const PIECE = 1024 * 1024;
/** PostgreSQL may fail to start with fewer bytes. */
const TOO_LITTLE = 20 * 1024 * 1024;

const file = () => path.join(dataFolder(), 'ballast');

/**
 * Starts the database; on a full disk it deletes the ballast first. Throws a Failure with advice where there is none.
 */
export async function withBallast<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (!isFull(error)) throw error;
    if (!(await throwOff())) throw new Failure(fullDisk());
    console.warn(
      `  ! Hết chỗ trên đĩa của ${path.resolve(dataFolder())}: đã bỏ ${BALLAST / PIECE} MB dự trữ để khởi động. Hãy xóa bớt tệp ở Bàn biên tập hoặc thêm chỗ ngay. (the disk is full; the reserve was given up)`,
    );
    return start();
  }
}

export async function keepBallast(): Promise<void> {
  if (await stat(file()).catch(() => undefined)) return;
  const partial = `${file()}.part`;
  try {
    if (freeBytes() < 4 * BALLAST) return;
    const opened = await open(partial, 'w', 0o600);
    // File systems cannot compress random data.
    for (let written = 0; written < BALLAST; written += PIECE) await opened.write(randomBytes(PIECE));
    await opened.close();
    await rename(partial, file());
  } catch {
    await rm(partial, { force: true });
  }
}

async function throwOff(): Promise<boolean> {
  const had = (await stat(file()).catch(() => undefined)) !== undefined;
  rmSync(file(), { force: true });
  return had;
}

function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || /No space left|ENOSPC/.test(error.message) || freeBytes() < TOO_LITTLE;
}

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(dataFolder());
  return bavail * bsize;
}

function fullDisk(): string {
  return `Hết chỗ trên đĩa của ${path.resolve(dataFolder())}, nên PostgreSQL không khởi động được: dọn ít nhất ${BALLAST / PIECE} MB rồi chạy lại. (the disk is full)`;
}
