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
