import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type BackupOutcome, takeBackupTurn } from '#db/operation/backups';
import { reasonOf } from '#domain/base/reason';
import { listOutdated } from '#domain/operation/backup-schedule';
import { createBackup } from '#server/backup/create';
import { drillBackup } from '#server/backup/drill';
import type { BackupSettings } from '#server/settings/backup';

/** A partial backup unchanged for this long is left from a killed process. */
const ABANDONED_MS = 6 * 3_600_000;

/**
 * Makes the due backup unless another node does or did, drills it, and removes outdated ones, but none after a failure.
 * False where there was none to make.
 */
export function makeScheduledBackup(url: string, settings: BackupSettings, dueAt: Date): Promise<boolean> {
  return takeBackupTurn(url, dueAt, () => make(url, settings));
}

async function make(url: string, { folder, key, keptDays }: BackupSettings): Promise<BackupOutcome> {
  try {
    const { file, bytes } = await createBackup({ url, folder, key });
    const { result, note } = await drillBackup(file, url, key);
    if (result !== 'failed') await removeOutdated(folder, keptDays, new Date());
    return { bytes, drill: result, note };
  } catch (error) {
    return { bytes: null, drill: null, note: reasonOf(error) };
  }
}

async function removeOutdated(folder: string, keptDays: number, now: Date): Promise<void> {
  const names = await readdir(folder);
  for (const name of listOutdated(names, keptDays, now)) await rm(path.join(folder, name), { force: true });
  for (const name of names.filter((name) => /^cong-tin-.*\.part$/.test(name))) {
    const found = await stat(path.join(folder, name)).catch(() => undefined);
    if (found && now.getTime() - found.mtimeMs > ABANDONED_MS) await rm(path.join(folder, name), { force: true });
  }
}
