import path from 'node:path';
import { ok, type Result, refuse } from '#domain/base/result';
import { isTimeOfDay } from '#domain/operation/backup-schedule';
import { dataFolder } from '#server/settings/site';

export const SHORTEST_KEY = 12;
const KEPT_DAYS = '14';

export type BackupSettings = {
  folder: string;
  /** The passphrase; undefined where backups are not encrypted. */
  key: string | undefined;
  /** `HH:MM` in Vietnam; undefined where none is scheduled. */
  at: string | undefined;
  keptDays: number;
};

/** How backups are made, from the environment; refused with the name of the variable that cannot be used. */
export function readBackupSettings(): Result<BackupSettings, 'BACKUP_KEY' | 'BACKUP_AT' | 'BACKUP_KEEP'> {
  const { BACKUP_DIR, BACKUP_KEY: key = '', BACKUP_AT: at = '', BACKUP_KEEP } = process.env;
  const keptDays = BACKUP_KEEP || KEPT_DAYS;
  if (key && key.length < SHORTEST_KEY) return refuse('BACKUP_KEY');
  if (at && !isTimeOfDay(at)) return refuse('BACKUP_AT');
  if (!/^[1-9]\d{0,4}$/.test(keptDays)) return refuse('BACKUP_KEEP');
  const folder = BACKUP_DIR || path.join(path.resolve(/* turbopackIgnore: true */ dataFolder()), 'backups');
  return ok({ folder, key: key || undefined, at: at || undefined, keptDays: Number(keptDays) });
}

/** When the daily backup is made; undefined where none is, or where the settings cannot be used. */
export function backupTime(): string | undefined {
  const settings = readBackupSettings();
  return settings.ok ? settings.value.at : undefined;
}
