import { closeDatabase } from '#db/client';
import { reasonOf } from '#domain/reason';
import { NotThisLibrary, tidyStorage } from '#lib/storage/tidy';
import { joinDatabase } from '#scripts/database';
import { Failure } from '#scripts/failure';
import { runMain } from '#scripts/run-main';
import { storageSettings } from '#scripts/storage-settings';

await runMain(async () => {
  storageSettings();
  const embedded = await joinDatabase();
  try {
    const { kept, removed } = await tidyStorage();
    console.log(
      `✓ ${kept} ảnh và tệp của thư viện; đã xóa ${removed} mục không còn trong thư viện. (${removed} removed)`,
    );
  } catch (error) {
    if (error instanceof NotThisLibrary)
      throw new Failure(
        'Thư viện không có tệp nào trong kho này: DATABASE_URL hoặc kho không đúng. Chưa xóa gì. (nothing here is of this library)',
      );
    throw new Failure(`Không dọn xong: ${reasonOf(error)} Hãy chạy lại. (run it again)`);
  } finally {
    await closeDatabase();
    await embedded?.stop();
  }
});
process.exit();
