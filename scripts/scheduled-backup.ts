import { closeDatabase } from '#db/client';
import { lastDue } from '#domain/backup-schedule';
import { makeScheduledBackup } from '#lib/backup/scheduled';
import { backupSettings } from '#scripts/backup-settings';
import { Failure, runMain } from '#scripts/failure';

await runMain(async () => {
  const settings = backupSettings();
  const url = process.env['DATABASE_URL'];
  if (!settings.at || !url) throw new Failure('scheduled-backup: BACKUP_AT, DATABASE_URL');
  try {
    await makeScheduledBackup(url, settings, lastDue(settings.at, new Date()));
  } finally {
    await closeDatabase();
  }
});
process.exit();
