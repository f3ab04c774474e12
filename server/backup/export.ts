import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Snapshot, type SnapshotMedia, withSnapshot } from '#db/operation/snapshot';
import { mediaKeys } from '#domain/media/keys';
import { NOT_EXPORTED } from '#domain/operation/export';
import { writeTexts } from '#server/backup/export-texts';
import { storage } from '#server/storage/chosen';

const README = `Cổng Tin: bản xuất toàn bộ, dạng mở. (a plain export of the whole portal)

index.html       mọi bài và trang bạn đọc đang thấy (all texts that readers see)
articles/ID.html bài viết (articles)          pages/TÊN.html  trang (pages)
media/SHA256/…   ảnh và tệp (pictures and files; tables/media.jsonl names them)
media/SHA256/original  ảnh gốc như khi tải lên, có thể ghi nơi chụp và máy ảnh: xóa trước khi công bố thư mục này
                 (a picture as it came in, which may tell where it was taken: remove it before you publish this folder)
tables/BẢNG.jsonl mọi hàng của từng bảng, mỗi dòng một đối tượng JSON: bản sửa, nháp, lịch sử, lượt xem, người dùng…
                 (every row of each table as a line of JSON; passwords, sessions and keys are left out)

Để khôi phục cổng, dùng npm run backup và npm run restore. (to restore a portal use a backup)
`;

export type ExportCounts = { articles: number; pages: number; tables: number; files: number; missing: string[] };

/** Writes the portal as of one moment into a new folder, atomically. Rejects where the folder exists with content. */
export async function createExport(url: string, folder: string): Promise<ExportCounts> {
  const partial = `${folder}.part`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  try {
    await writeFile(path.join(partial, 'README.txt'), README);
    const { library, ...written } = await withSnapshot(url, async (snapshot) => ({
      tables: await writeTables(partial, snapshot),
      ...(await writeTexts(partial, snapshot.content)),
      library: await snapshot.listMedia(),
    }));
    const files = await writeFiles(partial, library);
    await rename(partial, folder);
    return { ...written, ...files };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function writeTables(folder: string, { tables, content }: Snapshot): Promise<number> {
  const told = tables.filter(({ name }) => !NOT_EXPORTED.includes(name));
  await mkdir(path.join(folder, 'tables'));
  for (const table of told) {
    const file = createWriteStream(path.join(folder, 'tables', `${table.name}.jsonl`));
    await pipeline(await content.jsonRows(table), file);
  }
  return told.length;
}

async function writeFiles(folder: string, library: SnapshotMedia[]) {
  const missing: string[] = [];
  let files = 0;
  await mkdir(path.join(folder, 'media'));
  for (const media of library) {
    await mkdir(path.join(folder, 'media', media.sha256));
    for (const key of mediaKeys(media)) {
      const file = await storage().open(key);
      if (!file) missing.push(key);
      else await pipeline(Readable.fromWeb(file.content as never), createWriteStream(path.join(folder, 'media', key)));
      if (file) files += 1;
    }
  }
  return { files, missing };
}
