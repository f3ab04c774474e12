import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { backupSettings } from '#cli/data/backup-settings';
import { closeDatabase } from '#db/client/client';
import { findLastDue } from '#db/operation/backups';
import { makeScheduledBackup } from '#server/backup/scheduled';

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
