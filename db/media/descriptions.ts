import { db } from '#db/client/client';
import { findMedia } from '#db/media/media';
import { isMediaOnPage, isMediaShown } from '#db/media/uses';
import type { Actor } from '#domain/account/roles';
import { denialOfMediaChange } from '#domain/media/media';

/** What the library says about a picture, to whom may change it. */
export async function findDescription(id: number, actor: Actor): Promise<string | undefined> {
  const [file, isOnPage, isShown] = await Promise.all([findMedia(id), isMediaOnPage(db(), id), isMediaShown(db(), id)]);
  if (file?.kind !== 'image' || denialOfMediaChange(actor, { ...file, isOnPage, isShown })) return undefined;
  return file.alt;
}
