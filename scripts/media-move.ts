import { storage } from '#lib/storage/chosen';
import { StorageAway } from '#lib/storage/contract';
import { CopiedWrongly, copyLibrary } from '#lib/storage/copy';
import { Failure } from '#scripts/failure';
import { runMain } from '#scripts/run-main';
import { storageSettings } from '#scripts/storage-settings';

await runMain(async () => {
  const settings = storageSettings();
  if (!settings) throw new Failure('Đặt S3_BUCKET và các biến S3_ khác trước. (set S3_BUCKET first)');
  try {
    const { files, bytes, copied } = await copyLibrary(storage());
    console.log(
      `✓ ${settings.bucket}: ${files} tệp, ${bytes} byte, đã đọc lại và giống trên ổ đĩa; ${copied} tệp mới chép.`,
    );
    console.log('  Tệp trên ổ đĩa còn nguyên. (the files on the disk are left as they are)');
  } catch (error) {
    if (error instanceof StorageAway)
      throw new Failure(
        `Kho không trả lời (${error.reason}). Hãy chạy lại, tệp đã chép thì giữ nguyên. (run it again)`,
      );
    if (error instanceof CopiedWrongly)
      throw new Failure(
        `Kho trả lại khác với tệp đã gửi: ${error.message}. (the store does not give back what it was sent)`,
      );
    throw error;
  }
});
process.exit();
