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

/** Why readers cannot see it as it is. */
export function faultOfAlbum(pictures: readonly { alt: string }[]): 'no_pictures' | 'no_description' | undefined {
  if (pictures.length === 0) return 'no_pictures';
  return pictures.some(({ alt }) => alt === '') ? 'no_description' : undefined;
}
