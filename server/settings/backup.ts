import path from 'node:path';
import { dataFolder } from '#server/settings/process';
import { setting } from '#server/settings/settings';

export type BackupSettings = {
  folder: string;
  /** Undefined: not encrypted. */
  key: string | undefined;
  /** `HH:MM` in Vietnam; undefined: none scheduled. */
  at: string | undefined;
  keptDays: number;
};

export function backupSettings(): BackupSettings {
  return {
    folder: setting('BACKUP_DIR') ?? path.join(path.resolve(/* turbopackIgnore: true */ dataFolder()), 'backups'),
    key: setting('BACKUP_KEY'),
    at: setting('BACKUP_AT'),
    keptDays: setting('BACKUP_KEEP'),
  };
}
