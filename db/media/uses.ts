import { and, desc, eq, isNotNull, or, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { albumPictures, albums } from '#db/schema/albums';
import { articles, drafts, revisionMedia, revisions } from '#db/schema/articles';
import { authors } from '#db/schema/authors';
import { frontRevisions } from '#db/schema/front';
import { media } from '#db/schema/media';
import { pages, site } from '#db/schema/site';
import { topics } from '#db/schema/topics';

export type MediaUses = Awaited<ReturnType<typeof listMediaUses>>;

/**
 * `isUsed` also counts older revisions, drafts, videos that show it until they play, files that it replaces or that replace it, the
 * front page in any revision, covers of topics, portraits of authors, the logo and the banner.
 */
export async function listMediaUses(id: number) {
  const [shown, inAlbums, inPages, isUsed, isShown] = await Promise.all([
    listArticles(id),
    listAlbums(id),
    db().select({ id: pages.id, slug: pages.slug, title: pages.title }).from(pages).where(pageNames(id)),
    isMediaUsed(db(), id),
    isMediaShown(db(), id),
  ]);
  return { articles: shown, albums: inAlbums, pages: inPages, isUsed, isShown };
}

export async function isMediaUsed(reader: Pick<Transaction, 'execute'>, id: number): Promise<boolean> {
  const [row] = await reader.execute<{ used: boolean }>(sql`select
    exists(select from ${revisionMedia} where ${eq(revisionMedia.mediaId, id)})
    or exists(select from ${revisions} where ${eq(revisions.coverId, id)})
    or exists(select from ${albumPictures} where ${eq(albumPictures.mediaId, id)})
    or exists(select from ${drafts} where ${draftNames(id)})
    or exists(select from ${pages} where ${pageNames(id)})
    or exists(select from ${media} where ${eq(media.posterId, id)})
    or exists(select from ${media} where ${eq(media.replacementId, id)})
    or exists(select from ${media} where ${eq(media.id, id)} and ${isNotNull(media.replacementId)})
    or exists(select from ${topics} where ${eq(topics.coverId, id)})
    or exists(select from ${authors} where ${eq(authors.portraitId, id)})
    or exists(select from ${frontRevisions} where ${frontNames(id)})
    or exists(select from ${site} where ${or(eq(site.logoId, id), eq(site.bannerId, id))}) as used`);
  return row?.used ?? false;
}

export async function isMediaOnPage(reader: Pick<Transaction, 'execute'>, id: number): Promise<boolean> {
  const [row] = await reader.execute<{ is: boolean }>(
    sql`select exists(select from ${pages} where ${pageNames(id)}) as "is"`,
  );
  return row?.is ?? false;
}

/** Whether readers see it as the library has it beside articles and pages: in an album, with a topic or an author, on the front page. */
export async function isMediaShown(reader: Pick<Transaction, 'execute'>, id: number): Promise<boolean> {
  const [row] = await reader.execute<{ is: boolean }>(sql`select
    exists(select from ${albumPictures} join ${albums} on ${albums.id} = ${albumPictures.albumId}
      where ${eq(albumPictures.mediaId, id)} and ${albums.state} = 'shown')
    or exists(select from ${topics} where ${eq(topics.coverId, id)} and ${topics.state} = 'live')
    or exists(select from ${authors} where ${eq(authors.portraitId, id)})
    or exists(select from ${frontRevisions} where ${frontNames(id)}) as "is"`);
  return row?.is ?? false;
}

/** By its address. */
export async function isLinkedOnPage(reader: Pick<Transaction, 'execute'>, sha256: string): Promise<boolean> {
  const [row] = await reader.execute<{ is: boolean }>(
    sql`select exists(select from ${pages} where strpos(${pages.body}::text, ${`/media/${sha256}/`}) > 0) as "is"`,
  );
  return row?.is ?? false;
}

function listArticles(id: number) {
  return (
    db()
      .selectDistinctOn([articles.id], {
        id: articles.id,
        title: revisions.title,
        isLive: sql<boolean>`exists(select from ${revisionMedia} as live
        where live.revision_id = ${articles.liveRevisionId} and live.media_id = ${id})`,
      })
      .from(revisionMedia)
      .innerJoin(revisions, eq(revisions.id, revisionMedia.revisionId))
      // By its key: no index has the revisions.
      .innerJoin(articles, eq(articles.id, revisions.articleId))
      .where(
        and(
          eq(revisionMedia.mediaId, id),
          or(eq(articles.headRevisionId, revisions.id), eq(articles.liveRevisionId, revisions.id)),
        ),
      )
      .orderBy(articles.id, desc(revisions.id))
  );
}

function listAlbums(id: number) {
  return db()
    .select({ id: albums.id, title: albums.title, isShown: sql<boolean>`${albums.state} = 'shown'` })
    .from(albumPictures)
    .innerJoin(albums, eq(albums.id, albumPictures.albumId))
    .where(eq(albumPictures.mediaId, id))
    .orderBy(desc(albums.id));
}

const pageNames = (id: number) =>
  or(namedIn(sql`${pages.body}`, '$.**.mediaId', id), namedIn(sql`${pages.details}`, '$.**.mediaId', id));
const frontNames = (id: number) => namedIn(sql`${frontRevisions.layout}`, '$.regions[*].banners[*].mediaId', id);
const draftNames = (id: number) =>
  or(namedIn(sql`${drafts.content}`, '$.body.**.mediaId', id), namedIn(sql`${drafts.content}`, '$.coverId', id));

function namedIn(json: ReturnType<typeof sql>, path: string, id: number) {
  return sql`jsonb_path_exists(${json}, ${`${path} ? (@ == $id)`}::jsonpath, jsonb_build_object('id', ${id}::bigint))`;
}
