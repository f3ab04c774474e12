import { access } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { joinDatabase } from '#cli/postgres/database';
import { closeDatabase } from '#db/client/client';
import { announceContentChange } from '#db/client/content-events';
import { migrateDatabase } from '#db/operation/migrate';
import { DatabaseNotReady } from '#db/operation/restoration';
import { dateLine } from '#domain/base/calendar';
import { reasonOf } from '#domain/base/reason';
import { type BackupRefusal, UnusableBackup } from '#domain/operation/backup';
import { restoreBackup } from '#server/backup/restore';
import { internal } from '#server/settings/internal';
import { refuseWrongSettings, setting } from '#server/settings/settings';

const REFUSALS: Record<BackupRefusal, string> = {
  foreign: 'đây không phải bản sao lưu của Cổng Tin.',
  damaged: 'tệp bị hỏng hoặc bị cắt cụt; hãy dùng bản khác.',
  key_needed: 'tệp được mã hóa: đặt BACKUP_KEY.',
  wrong_key: 'BACKUP_KEY không phải khóa của tệp này.',
  newer: 'tệp do một phiên bản mới hơn ghi: hãy cài phiên bản đó rồi khôi phục.',
};

const NOT_READY: Record<DatabaseNotReady['reason'], string> = {
  not_empty:
    'cổng tin ở đây đã có nội dung. Khôi phục vào một cơ sở dữ liệu trống và một DATA_DIR chưa có thư mục media (hoặc một bucket trống).',
  in_use: 'có máy chủ đang dùng cơ sở dữ liệu này: hãy dừng mọi máy chủ trước.',
  shared: 'cơ sở dữ liệu này có bảng của phần mềm khác: hãy cho Cổng Tin một cơ sở dữ liệu riêng.',
};

await runMain(async () => {
  const [given] = process.argv.slice(2);
  if (!given) throw new Failure('Cách dùng: npm run restore TỆP (npm run restore FILE)');
  const file = path.resolve(internal('INIT_CWD') ?? '.', given);
  await access(file).catch(() => {
    throw new Failure(`${file}: không có tệp này, hoặc không được phép đọc.`);
  });
  refuseWrongSettings(['backup', 'bucket']);
  const embedded = await joinDatabase({ mayBeNew: true });
  try {
    await restore(file, setting('BACKUP_KEY'));
  } catch (error) {
    if (error instanceof UnusableBackup)
      throw new Failure(`${file}: ${REFUSALS[error.reason]} Chưa có gì bị thay đổi.`);
    if (error instanceof DatabaseNotReady) throw new Failure(`Không khôi phục: ${NOT_READY[error.reason]}`);
    throw new Failure(`Khôi phục không xong: ${reasonOf(error)} Hãy chạy lại. (not restored, run it again)`);
  } finally {
    await closeDatabase();
    await embedded?.stop();
  }
});
process.exit();

async function restore(file: string, key: string | undefined): Promise<void> {
  const url = setting('DATABASE_URL') ?? '';
  const { header, manifest } = await restoreBackup(file, url, key);
  await migrateDatabase(url);
  await announceContentChange();
  console.log(`✓ Đã khôi phục bản sao lưu của ${dateLine(new Date(header.createdAt))} (phiên bản ${header.version})`);
  for (const { name, rows } of manifest.tables) if (rows > 0) console.log(`  ${name}: ${rows}`);
  console.log(`  ${manifest.media.files} tệp ảnh và tài liệu, ${manifest.media.bytes} byte`);
  if (!manifest.hasSecrets) console.log('  ! bản này không kèm .data/secrets.json; khóa mới được tạo khi khởi động.');
  console.log('  Mọi người cần đăng nhập lại. (everybody signs in anew)');
}
