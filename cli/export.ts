import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { joinDatabase } from '#cli/postgres/database';
import { closeDatabase } from '#db/client/client';
import { reasonOf } from '#domain/base/reason';
import { createExport } from '#server/backup/export';
import { internal } from '#server/settings/internal';
import { refuseWrongSettings, setting } from '#server/settings/settings';

/** `npm run export -- FOLDER` writes the whole portal there as plain HTML, JSON and files. */
await runMain(async () => {
  const [name] = parseArgs({ allowPositionals: true }).positionals;
  if (!name) throw new Failure('Cách dùng: npm run export -- THƯ_MỤC_MỚI (name a new folder)');
  const folder = path.resolve(internal('INIT_CWD') ?? '.', name);
  if (existsSync(folder)) throw new Failure(`${folder} đã có: hãy nêu một thư mục mới. (it is there already)`);
  refuseWrongSettings(['bucket']);
  const embedded = await joinDatabase();
  try {
    const { articles, pages, tables, files, missing } = await createExport(setting('DATABASE_URL') ?? '', folder).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOSPC')
          throw new Failure(`Hết chỗ trên đĩa của ${folder}: không có gì được ghi. (disk full)`);
        throw new Failure(`Xuất không xong, không có gì được ghi: ${reasonOf(error)} (nothing was written)`);
      },
    );
    console.log(`✓ ${folder}\n  ${articles} bài, ${pages} trang · ${tables} bảng · ${files} tệp ảnh và tài liệu`);
    for (const key of missing) console.warn(`  ! thiếu tệp: ${key} (missing)`);
  } finally {
    await closeDatabase();
    await embedded?.stop();
  }
});
process.exit();
