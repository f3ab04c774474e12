import { and, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db, type Transaction } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import {
  type ListedMedia,
  listed,
  listMedia,
  type QuietMedia,
  type ShownMedia,
  withPosters,
  withTranscripts,
} from '#db/media/media';
import { withReplacements } from '#db/media/replacements';
import { revisionMedia, revisions } from '#db/schema/articles';
import { media } from '#db/schema/media';
import type { BodyDocument } from '#domain/article/body';
import { mediaOf } from '#domain/article/manuscript';
import { isAsSeen, type SeenCredits } from '#domain/media/words';

/** The cover's words in its revision; join it by `isOfCover` and `media` by `isCover`. */
export const shown = alias(revisionMedia, 'shown');
export const isCover = and(eq(media.id, revisions.coverId), eq(media.kind, 'image'));
export const isOfCover = and(eq(shown.revisionId, revisions.id), eq(shown.mediaId, revisions.coverId));

/** A file's words as the revision has them, whatever the library says by now. */
export const shownWords = {
  credit: sql<string | null>`case when ${shown.focalX} is null then ${media.credit} else ${shown.credit} end`,
  focalX: sql<number>`coalesce(${shown.focalX}, ${media.focalX})`,
  focalY: sql<number>`coalesce(${shown.focalY}, ${media.focalY})`,
};

/** Takes the words of the revision `from`, else the library's. */
export async function recordMedia(
  tx: Transaction,
  revisionId: number,
  content: { coverId: number | null; body: BodyDocument },
  from: number | null = null,
): Promise<void> {
  const ids = mediaOf(content);
  if (ids.length === 0) return;
  const noted = await tx.execute(sql`
    insert into ${revisionMedia} (revision_id, media_id, credit, focal_x, focal_y)
    select ${revisionId}, ${media.id}, ${shownWords.credit}, ${shownWords.focalX}, ${shownWords.focalY}
    from ${media} left join ${revisionMedia} as shown on shown.media_id = ${media.id} and shown.revision_id = ${from}
    where ${inArray(media.id, ids)} returning media_id`);
  if (noted.length !== ids.length) throw new RangeError('a file that the text shows is not in the library');
}

export async function listFileIds(tx: Transaction, revisionId: number): Promise<number[]> {
  const rows = await tx
    .select({ id: revisionMedia.mediaId })
    .from(revisionMedia)
    .where(eq(revisionMedia.revisionId, revisionId));
  return rows.map(({ id }) => id);
}

/** Whether a revision based on `from` would show the credits that its writer saw. */
export async function hasSeenCredits(
  tx: Transaction,
  content: { coverId: number | null; body: BodyDocument },
  seen: SeenCredits,
  from: number,
): Promise<boolean> {
  const ids = mediaOf(content);
  if (ids.length === 0) return true;
  const files = await tx
    .select({ id: media.id, credit: shownWords.credit })
    .from(media)
    .leftJoin(shown, and(eq(shown.mediaId, media.id), eq(shown.revisionId, from)))
    .where(inArray(media.id, ids));
  return files.every((file) => isAsSeen(seen, file));
}

const { alt: _, caption: __, ...kept } = listed;

export async function listShownMedia(revisionIds: number[]): Promise<Map<number, QuietMedia[]>> {
  if (revisionIds.length === 0) return new Map();
  const files = await declareReads(async () => {
    const rows = await db()
      .select({ file: kept, revisionId: shown.revisionId, ...shownWords })
      .from(shown)
      .innerJoin(media, eq(media.id, shown.mediaId))
      .where(inArray(shown.revisionId, revisionIds))
      .orderBy(media.id);
    return withPosters(await withReplacements(rows.map(({ file, ...words }) => ({ ...file, ...words }))));
  });
  const byRevision = Map.groupBy(files, ({ revisionId }) => revisionId);
  return new Map([...byRevision].map(([id, found]) => [id, found.map(({ revisionId: _, ...file }) => file)]));
}

export async function listRevisionMedia(revisionId: number): Promise<ShownMedia[]> {
  return withTranscripts(await listQuietMedia(revisionId));
}

/** Files of the library, with the revision's words where it has them. */
export async function listMediaAsShown(ids: number[], revisionId: number): Promise<ListedMedia[]> {
  const [files, shownFiles] = await Promise.all([listMedia(ids), listQuietMedia(revisionId)]);
  const known = new Map(shownFiles.map((file) => [file.id, file]));
  return files.map((file) => ({ ...file, ...known.get(file.id) }));
}

async function listQuietMedia(revisionId: number): Promise<QuietMedia[]> {
  return (await listShownMedia([revisionId])).get(revisionId) ?? [];
}

export type NewWords = Awaited<ReturnType<typeof listNewWords>>[number];

/** Files whose words in the library differ from the revision's. */
export function listNewWords(revisionId: number) {
  return db()
    .select({
      id: media.id,
      name: sql<string>`coalesce(nullif(${media.name}, ''), ${media.alt})`,
      before: shown.credit,
      after: media.credit,
      isMoved: sql<boolean>`(${shown.focalX}, ${shown.focalY}) is distinct from (${media.focalX}, ${media.focalY})`,
    })
    .from(shown)
    .innerJoin(media, eq(media.id, shown.mediaId))
    .where(and(eq(shown.revisionId, revisionId), differs))
    .orderBy(media.id);
}

/** A file's focal points in all revisions. */
export function listFoci(mediaId: number) {
  return db()
    .selectDistinct({ focalX: shownWords.focalX, focalY: shownWords.focalY })
    .from(shown)
    .innerJoin(media, eq(media.id, shown.mediaId))
    .where(eq(shown.mediaId, mediaId));
}

const differs = sql`${shown.focalX} is not null and (${shown.credit}, ${shown.focalX}, ${shown.focalY})
  is distinct from (${media.credit}, ${media.focalX}, ${media.focalY})`;
