import { access } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { joinDatabase } from '#cli/postgres/database';
import { closeDatabase } from '#db/client/client';
import { drillBackup } from '#server/backup/drill';
import { internal } from '#server/settings/internal';
import { refuseWrongSettings, setting } from '#server/settings/settings';

await runMain(async () => {
  const [given] = process.argv.slice(2);
  if (!given) throw new Failure('Cách dùng: npm run backup:drill TỆP (npm run backup:drill FILE)');
  const file = path.resolve(internal('INIT_CWD') ?? '.', given);
  await access(file).catch(() => {
    throw new Failure(`${file}: không có tệp này, hoặc không được phép đọc.`);
  });
  refuseWrongSettings(['backup']);
  const embedded = await joinDatabase();
  try {
    const { result, note } = await drillBackup(file, setting('DATABASE_URL') ?? '', setting('BACKUP_KEY'));
    if (result === 'impossible')
      throw new Failure(
        `Chưa diễn tập được: tài khoản của DATABASE_URL không được tạo cơ sở dữ liệu (${note}). Cho phép bằng ALTER ROLE … CREATEDB.`,
      );
    if (result === 'failed') throw new Failure(`Diễn tập khôi phục không đạt: ${note}`);
    console.log('✓ Diễn tập khôi phục đạt: mọi bảng và mọi tệp đúng như trong bản sao lưu.');
  } finally {
    await closeDatabase();
    await embedded?.stop();
  }
});
process.exit();
