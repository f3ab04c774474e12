import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { refuseWrongSettings, setting } from '#server/settings/settings';
import { storage } from '#server/storage/chosen';
import { StorageAway } from '#server/storage/contract';
import { CopiedWrongly, copyLibrary } from '#server/storage/copy';

await runMain(async () => {
  refuseWrongSettings(['bucket']);
  const bucket = setting('S3_BUCKET');
  if (!bucket) throw new Failure('Đặt S3_BUCKET và các biến S3_ khác trước. (set S3_BUCKET first)');
  try {
    const { files, bytes, copied } = await copyLibrary(storage());
    console.log(`✓ ${bucket}: ${files} tệp, ${bytes} byte, đã đọc lại và giống trên ổ đĩa; ${copied} tệp mới chép.`);
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
