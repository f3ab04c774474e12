import { asc, count, desc, eq, getTableColumns } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { albumPictures, albums } from '#db/schema/albums';

export const DESK_PAGE = 50;

/** The newest first. */
export async function listAlbums(page: number) {
  const { id, title, state, eventDate, place, changedAt } = albums;
  return db()
    .select({
      id,
      title,
      state,
      eventDate,
      place,
      changedAt,
      version: albums.version,
      pictures: count(albumPictures.mediaId),
    })
    .from(albums)
    .leftJoin(albumPictures, eq(albumPictures.albumId, albums.id))
    .groupBy(albums.id)
    .orderBy(desc(albums.id))
    .limit(DESK_PAGE)
    .offset((page - 1) * DESK_PAGE);
}
export type DeskAlbum = Awaited<ReturnType<typeof listAlbums>>[number];

export function countAlbums(): Promise<number> {
  return db().$count(albums);
}

export async function findAlbum(id: number) {
  const [row] = await db().select().from(albums).where(eq(albums.id, id));
  return row && { ...row, pictures: await listAlbumPictures(id) };
}
export type WholeAlbum = NonNullable<Awaited<ReturnType<typeof findAlbum>>>;

/** In order. */
export function listAlbumPictures(albumId: number, reader: Pick<Transaction, 'select'> = db()) {
  const { mediaId, alt, caption, credit } = getTableColumns(albumPictures);
  return reader
    .select({ mediaId, alt, caption, credit })
    .from(albumPictures)
    .where(eq(albumPictures.albumId, albumId))
    .orderBy(asc(albumPictures.position));
}
