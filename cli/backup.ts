import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { joinDatabase } from '#cli/postgres/database';
import { closeDatabase } from '#db/client/client';
import { reasonOf } from '#domain/base/reason';
import { UnusableBackup } from '#domain/operation/backup';
import { createBackup } from '#server/backup/create';
import { readBackup } from '#server/backup/read';
import { backupSettings } from '#server/settings/backup';
import { internal } from '#server/settings/internal';
import { refuseWrongSettings, setting } from '#server/settings/settings';

await runMain(async () => {
  refuseWrongSettings(['backup', 'bucket']);
  const { key, folder: usual } = backupSettings();
  const folder = path.resolve(internal('INIT_CWD') ?? '.', givenFolder() ?? usual);
  const embedded = await joinDatabase();
  try {
    const url = setting('DATABASE_URL') ?? '';
    const { file, bytes, manifest } = await createBackup({ url, folder, key }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOSPC')
        throw new Failure(`Hết chỗ trên đĩa của ${folder}: không có bản sao lưu nào được ghi.`);
      throw new Failure(`Sao lưu không xong, không có tệp nào được ghi: ${reasonOf(error)} (no backup was written)`);
    });
    await readBackup(file, key);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`✓ ${file}`);
    console.log(
      `  ${(bytes / 1e6).toFixed(1)} MB · ${manifest.tables.length} bảng, ${rows} hàng · ${manifest.media.files} tệp ảnh và tài liệu · đã đọc lại và kiểm tra`,
    );
    if (key === undefined)
      console.log('  ! chưa mã hóa, và không kèm .data/secrets.json: đặt BACKUP_KEY để có cả hai (not encrypted)');
    for (const missing of manifest.missing) console.warn(`  ! thiếu tệp từ trước khi sao lưu: ${missing}`);
  } catch (error) {
    if (error instanceof UnusableBackup)
      throw new Failure(`Bản sao lưu vừa ghi không đọc lại được (${error.message}): hãy xem đĩa của ${folder}.`);
    throw error;
  } finally {
    await closeDatabase();
    await embedded?.stop();
  }
});
process.exit();

function givenFolder(): string | undefined {
  return parseArgs({ allowPositionals: true }).positionals[0];
}
