import { Failure } from '#cli/base/failure';
import { type BackupSettings, readBackupSettings, SHORTEST_KEY } from '#server/settings/backup';

const MISTAKES = {
  BACKUP_KEY: `BACKUP_KEY phải có ít nhất ${SHORTEST_KEY} ký tự. (BACKUP_KEY is too short)`,
  BACKUP_AT: 'BACKUP_AT phải là giờ và phút, như 02:00. (BACKUP_AT is no HH:MM)',
  BACKUP_KEEP: 'BACKUP_KEEP phải là số ngày, từ 1 trở lên. (BACKUP_KEEP is no number of days)',
};

/** How backups are made; a Failure where the environment says it wrongly. */
export function backupSettings(): BackupSettings {
  const settings = readBackupSettings();
  if (!settings.ok) throw new Failure(MISTAKES[settings.reason]);
  return settings.value;
}
