import { findLastDue } from '#db/backups';
import { closeDatabase } from '#db/client';
import { makeScheduledBackup } from '#lib/backup/scheduled';
import { backupSettings } from '#scripts/backup-settings';
import { Failure } from '#scripts/failure';
import { runMain } from '#scripts/run-main';

await runMain(async () => {
  const settings = backupSettings();
  const url = process.env['DATABASE_URL'];
  if (!settings.at || !url) throw new Failure('scheduled-backup: BACKUP_AT, DATABASE_URL');
  try {
    await makeScheduledBackup(url, settings, await findLastDue(settings.at));
  } finally {
    await closeDatabase();
  }
});
process.exit();
