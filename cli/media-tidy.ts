import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { joinDatabase } from '#cli/postgres/database';
import { closeDatabase } from '#db/client/client';
import { reasonOf } from '#domain/base/reason';
import { refuseWrongSettings } from '#server/settings/settings';
import { NotThisLibrary, tidyStorage } from '#server/storage/tidy';

await runMain(async () => {
  refuseWrongSettings(['bucket']);
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
