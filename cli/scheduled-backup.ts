import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { closeDatabase } from '#db/client/client';
import { findLastDue } from '#db/operation/backups';
import { makeScheduledBackup } from '#server/backup/scheduled';
import { backupSettings } from '#server/settings/backup';
import { refuseWrongSettings, setting } from '#server/settings/settings';

await runMain(async () => {
  refuseWrongSettings(['backup', 'bucket']);
  const settings = backupSettings();
  const url = setting('DATABASE_URL');
  if (!settings.at || !url) throw new Failure('scheduled-backup: BACKUP_AT, DATABASE_URL');
  try {
    await makeScheduledBackup(url, settings, await findLastDue(settings.at));
  } finally {
    await closeDatabase();
  }
});
process.exit();
