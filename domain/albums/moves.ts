import type { Actor } from '#domain/account/roles';
import type { AlbumState } from '#domain/albums/album';
import { isEditor, isPublisher } from '#domain/article/workflow';

/** What readers see, only those who may show it change. */
export function denialToChangeAlbum({ state }: { state: AlbumState }, { role }: Pick<Actor, 'role'>) {
  if (!isEditor(role)) return 'forbidden';
  return state === 'shown' && !isPublisher(role) ? 'shown' : undefined;
}

export function denialToShowAlbum({ role }: Pick<Actor, 'role'>) {
  return isPublisher(role) ? undefined : 'forbidden';
}

/** What readers once saw is stopped instead: its address says that it is gone. */
export function denialToRemoveAlbum({ state }: { state: AlbumState }, { role }: Pick<Actor, 'role'>) {
  if (!isEditor(role)) return 'forbidden';
  return state === 'draft' ? undefined : 'seen';
}

/** Which pictures lack a description, by their places from 0. */
export function undescribedIn(pictures: readonly { alt: string }[]): number[] {
  return pictures.flatMap(({ alt }, index) => (alt.trim() ? [] : index));
}

/** Why readers cannot see it as it is. */
export function faultOfAlbum(pictures: readonly { alt: string }[]): 'no_pictures' | 'no_description' | undefined {
  if (pictures.length === 0) return 'no_pictures';
  return undescribedIn(pictures).length > 0 ? 'no_description' : undefined;
}
