import type { PictureSource } from '#components/article/picture';
import type { AlbumPicture } from '#domain/albums/album';
import type { PickedMedia } from '#domain/media/media';

/** A picture as the form has it; without a source where the library has it no more. */
export type AlbumRow = AlbumPicture & { key: number; name: string; source: PictureSource | undefined };

export function rowOfPicked(item: PickedMedia): AlbumRow {
  const { id, alt, caption, credit, name } = item;
  return { key: id, mediaId: id, alt, caption, credit: credit ?? '', name, source: item };
}

export function pictureOf({ mediaId, alt, caption, credit }: AlbumRow): AlbumPicture {
  return { mediaId, alt, caption, credit };
}
