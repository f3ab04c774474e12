import path from 'node:path';
import { hasMedia } from '#db/operation/installation';
import { dataFolder } from '#server/settings/process';
import { setting } from '#server/settings/settings';
import { storage } from '#server/storage/chosen';
import { hasLibraryFiles, StorageAway } from '#server/storage/contract';
import { diskStorage, whyNotWritable } from '#server/storage/disk';

/**
 * A one-line warning about the media storage; undefined where all is well. It does not stop the start, since pages need
 * no pictures.
 */
export async function findStorageTrouble(): Promise<string | undefined> {
  const bucket = setting('S3_BUCKET');
  return bucket ? findBucketTrouble(bucket) : findDiskTrouble();
}

async function findDiskTrouble(): Promise<string | undefined> {
  const folder = path.resolve(dataFolder(), 'media');
  const reason = await whyNotWritable();
  if (reason)
    return `Thư mục ảnh ${folder} không ghi được (${reason}): trang vẫn mở được, nhưng không tải ảnh lên được. (media cannot be written)`;
  if ((await hasLibraryFiles(diskStorage)) || !(await hasMedia())) return undefined;
  return `Thư mục ảnh ${folder} trống trong khi thư viện có ảnh: khôi phục nó từ bản sao lưu. (the library's files are gone)`;
}

async function findBucketTrouble(bucket: string): Promise<string | undefined> {
  try {
    if ((await hasLibraryFiles(storage())) || !(await hasLibraryFiles(diskStorage))) return undefined;
    return `Ảnh và tệp còn nằm trên ổ đĩa, chưa có trong ${bucket}: chạy npm run media:move. (media are not in the bucket yet)`;
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    return `Kho ${bucket} không trả lời (${error.reason}). Trang vẫn mở được nhưng thiếu ảnh. (the media storage does not answer)`;
  }
}
