import { storage } from '#lib/storage/chosen';
import { hasLibraryFiles, StorageAway } from '#lib/storage/contract';
import { diskStorage } from '#lib/storage/disk';
import { type BucketSettings, bucketSettings, StorageSettingError } from '#lib/storage/settings';
import { Failure } from '#scripts/failure';

/** The bucket where media lie; undefined where that is the disk. A Failure where the environment says it wrongly. */
export function storageSettings(): BucketSettings | undefined {
  try {
    return bucketSettings();
  } catch (error) {
    throw error instanceof StorageSettingError ? new Failure(error.message) : error;
  }
}

/**
 * What an operator should know of the bucket as the portal starts, in one line; undefined where nothing is amiss. None of it
 * keeps the portal from starting: pages need no pictures.
 */
export async function findStorageTrouble(): Promise<string | undefined> {
  const { bucket } = storageSettings() ?? {};
  if (!bucket) return undefined;
  try {
    if ((await hasLibraryFiles(storage())) || !(await hasLibraryFiles(diskStorage))) return undefined;
    return `Ảnh và tệp còn nằm trên ổ đĩa, chưa có trong ${bucket}: chạy npm run media:move. (media are not in the bucket yet)`;
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    return `Kho ${bucket} không trả lời (${error.reason}). Trang vẫn mở được nhưng thiếu ảnh. (the media storage does not answer)`;
  }
}
