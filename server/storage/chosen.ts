import { bucketSettings } from '#server/settings/storage';
import { bucketStorage } from '#server/storage/bucket';
import type { Storage } from '#server/storage/contract';
import { diskStorage } from '#server/storage/disk';

let chosen: { by: string; storage: Storage } | undefined;

/** The same object for the same settings. */
export function storage(): Storage {
  const settings = bucketSettings();
  const by = JSON.stringify(settings ?? null);
  if (chosen?.by !== by) chosen = { by, storage: settings ? bucketStorage(settings) : diskStorage };
  return chosen.storage;
}
