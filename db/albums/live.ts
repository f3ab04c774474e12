import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { albumPictures, albums } from '#db/schema/albums';
import { media } from '#db/schema/media';
import { ALBUMS, albumKey } from '#domain/http/content-keys';

const ALBUMS_A_PAGE = 24;

const source = {
  id: media.id,
  sha256: media.sha256,
  width: media.width,
  height: media.height,
  widths: media.widths,
  recipe: media.recipe,
  isAnimated: media.isAnimated,
  focalX: media.focalX,
  focalY: media.focalY,
};

const isShown = eq(albums.state, 'shown');

export type ListedAlbum = Awaited<ReturnType<typeof listShownAlbums>>[number];

/** The newest first, with their covers. */
export function listShownAlbums(page: number, size = ALBUMS_A_PAGE) {
  const { id, slug, title, eventDate, shownAt } = albums;
  const query = db()
    .select({ id, slug, title, eventDate, shownAt, cover: source, total: totalOf })
    .from(albums)
    .innerJoin(albumPictures, and(eq(albumPictures.albumId, albums.id), eq(albumPictures.mediaId, coverOf)))
    .innerJoin(media, eq(media.id, albumPictures.mediaId))
    .where(isShown)
    .orderBy(desc(albums.shownAt), desc(albums.id))
    .limit(size)
    .offset((page - 1) * size);
  return declareReads(
    () => query,
    () => [ALBUMS],
  );
}

const totalOf = sql<number>`(select count(*)::int from ${albumPictures} as of where of.album_id = ${albums.id})`;
const coverOf = sql`coalesce(${albums.coverId},
  (select first.media_id from ${albumPictures} as first where first.album_id = ${albums.id} order by first.position limit 1))`;

/** Of the newest. */
export function listAlbumTitles(limit: number): Promise<{ slug: string; title: string }[]> {
  const { id, slug, title, shownAt } = albums;
  const query = db().select({ slug, title }).from(albums).where(isShown);
  return declareReads(
    () => query.orderBy(desc(shownAt), desc(id)).limit(limit),
    () => [ALBUMS],
  );
}

export async function countAlbumPages(): Promise<number> {
  const albumsShown = await declareReads(
    () => db().select({ total: count() }).from(albums).where(isShown),
    () => [ALBUMS],
  );
  return Math.max(1, Math.ceil((albumsShown[0]?.total ?? 0) / ALBUMS_A_PAGE));
}

export type ShownAlbum = NonNullable<Awaited<ReturnType<typeof findShownAlbum>>>;

/** With its pictures in order. */
export async function findShownAlbum(slug: string) {
  const [album] = await declareReads(
    () =>
      db()
        .select()
        .from(albums)
        .where(and(eq(albums.slug, slug), isShown)),
    ([found]) => (found ? [albumKey(found.id)] : [ALBUMS]),
  );
  if (!album) return undefined;
  const pictures = await declareReads(
    () =>
      db()
        .select({
          ...source,
          alt: albumPictures.alt,
          caption: albumPictures.caption,
          credit: albumPictures.credit,
        })
        .from(albumPictures)
        .innerJoin(media, eq(media.id, albumPictures.mediaId))
        .where(eq(albumPictures.albumId, album.id))
        .orderBy(asc(albumPictures.position)),
    () => [albumKey(album.id)],
  );
  return { ...album, pictures };
}

/** `stopped`: readers saw it once. */
export async function findAlbumState(slug: string): Promise<'shown' | 'stopped' | undefined> {
  const [row] = await declareReads(
    () => db().select({ state: albums.state }).from(albums).where(eq(albums.slug, slug)),
    () => [ALBUMS],
  );
  return row && row.state !== 'draft' ? row.state : undefined;
}

/** For the sitemap. */
export function listAlbumTimes() {
  return db()
    .select({ slug: albums.slug, changedAt: albums.changedAt })
    .from(albums)
    .where(isShown)
    .orderBy(asc(albums.id));
}
