import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { loadSecrets, saveSecrets } from '#cli/data/secrets';
import { hasContent, readMark, writeMark } from '#db/operation/installation';
import { dataFolder } from '#server/settings/process';
import { setting } from '#server/settings/settings';
import { storage } from '#server/storage/chosen';
import { hasLibraryFiles, StorageAway } from '#server/storage/contract';
import { diskStorage } from '#server/storage/disk';

type Installation = {
  /** No portal was served from here: no mark, no content, no media. */
  isFirst: boolean;
  isEmpty: boolean;
};

const WAY_OUT =
  'Hãy xem lại DATABASE_URL và DATA_DIR, hoặc khôi phục bản sao lưu (npm run restore TỆP); nếu đúng là muốn dùng cơ sở dữ liệu này, chạy với ADOPT_DATABASE=1.';

/** Throws a Failure where database, secrets and media are not those of one portal. */
export async function inspectInstallation(): Promise<Installation> {
  const { databaseMark: known } = loadSecrets();
  const [mark, isUsed, hasFiles] = [await readMark(), await hasContent(), await hasMedia()];
  const isOurs = Boolean(known) && known === mark;
  if (!isOurs && !mayAdopt()) {
    if (!isUsed && known !== null) throw new Failure(found('trống', 'khóa (secrets.json)', 'empty'));
    if (!isUsed && hasFiles) throw new Failure(found('trống', 'ảnh và tệp (media)', 'empty'));
    if (known && mark) throw new Failure(found('của một cổng tin khác', 'khóa (secrets.json)', "another portal's"));
  }
  return { isFirst: known === null && !mark && !isUsed && !hasFiles, isEmpty: !isUsed && !hasFiles };
}

export async function bindInstallation(): Promise<void> {
  const secrets = loadSecrets();
  const mark = await readMark();
  if (mark && mark === secrets.databaseMark) return;
  const chosen = mark ?? secrets.databaseMark ?? randomUUID();
  if (!mark && !(await writeMark(chosen))) return;
  saveSecrets({ ...secrets, databaseMark: chosen });
}

/** Throws a Failure where a served portal's secrets exist without its embedded database. */
export function refuseMissingDatabase(): void {
  const folder = path.join(dataFolder(), 'postgres');
  if (existsSync(path.join(folder, 'PG_VERSION')) || mayAdopt()) return;
  if (loadSecrets().databaseMark === null) return;
  throw new Failure(
    `Không thấy cơ sở dữ liệu ở ${path.resolve(folder)}, trong khi khóa của cổng tin (secrets.json) vẫn ở đó. ${WAY_OUT} (the secrets of a portal are here, its database is gone)`,
  );
}

function mayAdopt(): boolean {
  return setting('ADOPT_DATABASE');
}

async function hasMedia(): Promise<boolean> {
  if (await hasLibraryFiles(diskStorage)) return true;
  try {
    return await hasLibraryFiles(storage());
  } catch (error) {
    if (error instanceof StorageAway) return false;
    throw error;
  }
}

function found(state: string, what: string, english: string): string {
  return `Cơ sở dữ liệu ${state}, trong khi thư mục ${path.resolve(dataFolder())} đã có ${what} của một cổng tin. ${WAY_OUT} (the database is ${english}, although the folder belongs to a portal)`;
}
