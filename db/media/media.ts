import { and, asc, desc, eq, getTableColumns, gt, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { hasFolded } from '#db/client/folded';
import { declareReads } from '#db/client/reads';
import { withReplacements } from '#db/media/replacements';
import { revisionMedia } from '#db/schema/articles';
import { media } from '#db/schema/media';
import { users } from '#db/schema/users';
import { fold } from '#domain/base/text';
import type { MediaKind } from '#domain/media/media';

export type Media = typeof media.$inferSelect;

/** Without what may be as long as a book: captions are served on their own, transcripts are `withTranscripts`. */
const { captions: _, transcript, ...short } = getTableColumns(media);
export const listed = { ...short, hasTranscript: sql<boolean>`${transcript} <> ''` };
export type ListedMedia = Omit<Media, 'captions' | 'transcript'> & { hasTranscript: boolean };

export type Poster = Pick<Media, 'sha256' | 'width' | 'height' | 'widths' | 'recipe' | 'credit'>;

/** The text has its own description and caption. `poster` is absent where none was chosen. */
export type QuietMedia = Omit<ListedMedia, 'alt' | 'caption'> & { poster?: Poster };
/** On reader pages. */
export type ShownMedia = QuietMedia & { transcript: string };

export async function listMedia(ids: number[]): Promise<(ListedMedia & { poster?: Poster })[]> {
  if (ids.length === 0) return [];
  return declareReads(async () => {
    const files = await db().select(listed).from(media).where(inArray(media.id, ids));
    return withPosters(await withReplacements(files));
  });
}

/** Of the files with these hashes. */
export async function listMediaIds(hashes: string[]): Promise<number[]> {
  if (hashes.length === 0) return [];
  const rows = await declareReads(() => db().select({ id: media.id }).from(media).where(inArray(media.sha256, hashes)));
  return rows.map(({ id }) => id);
}

/** The same files, with the pictures that videos show until they play. */
export async function withPosters<File extends { posterId: number | null }>(
  files: File[],
): Promise<(File & { poster?: Poster })[]> {
  const ids = files.flatMap(({ posterId }) => posterId ?? []);
  if (ids.length === 0) return files;
  const { id, sha256, width, height, widths, recipe, credit } = media;
  const pictures = await db()
    .select({ id, sha256, width, height, widths, recipe, credit })
    .from(media)
    .where(and(inArray(id, ids), eq(media.kind, 'image')));
  const posters = new Map(pictures.map((picture) => [picture.id, picture]));
  return files.map((file) => {
    const poster = file.posterId === null ? undefined : posters.get(file.posterId);
    return poster ? { ...file, poster } : file;
  });
}

/** The same files, with what is said in them. */
export async function withTranscripts<File extends { id: number; hasTranscript: boolean }>(
  files: File[],
): Promise<(File & { transcript: string })[]> {
  const ids = files.flatMap(({ id, hasTranscript }) => (hasTranscript ? [id] : []));
  const rows =
    ids.length === 0
      ? []
      : await declareReads(() => db().select({ id: media.id, transcript }).from(media).where(inArray(media.id, ids)));
  const transcripts = new Map(rows.map((row) => [row.id, row.transcript]));
  return files.map((file) => ({ ...file, transcript: transcripts.get(file.id) ?? '' }));
}

/** Of the files that these revisions show, by the file. */
export async function listTranscripts(
  reader: Pick<Transaction, 'selectDistinct'>,
  revisionIds: number[],
): Promise<Map<number, string>> {
  if (revisionIds.length === 0) return new Map();
  const rows = await reader
    .selectDistinct({ id: media.id, transcript: media.transcript })
    .from(media)
    .innerJoin(revisionMedia, eq(revisionMedia.mediaId, media.id))
    .where(and(inArray(revisionMedia.revisionId, revisionIds), ne(media.transcript, '')));
  return new Map(rows.map(({ id, transcript }) => [id, transcript]));
}

/** As they are served at the address that names `tag`; that of an earlier tag shows those of now. */
export async function findCaptions(sha256: string): Promise<{ captions: string; tag: string } | undefined> {
  const [row] = await db()
    .select({ captions: media.captions, tag: media.captionsTag })
    .from(media)
    .where(eq(media.sha256, sha256));
  return row?.tag ? { captions: row.captions, tag: row.tag } : undefined;
}

export async function findMedia(id: number) {
  const [row] = await db()
    .select({ ...getTableColumns(media), uploader: users.name })
    .from(media)
    .leftJoin(users, eq(users.id, media.uploadedBy))
    .where(eq(media.id, id));
  return row && (await withPosters([row]))[0];
}

export async function findMediaByHash(sha256: string): Promise<ListedMedia | undefined> {
  const [row] = await db().select(listed).from(media).where(eq(media.sha256, sha256));
  return row;
}

/** By id, from `after` on. */
export function listPictures({ after, limit }: { after: number; limit: number }): Promise<ListedMedia[]> {
  return db()
    .select(listed)
    .from(media)
    .where(and(eq(media.kind, 'image'), gt(media.id, after)))
    .orderBy(asc(media.id))
    .limit(limit);
}

/** Lets renditions be made anew wherever there is an original; until then they keep their addresses. */
export async function forgetRecipes(): Promise<void> {
  await db()
    .update(media)
    .set({ recipe: sql`-abs(${media.recipe})` })
    .where(eq(media.hasOriginal, true));
}

export async function isMediaRecorded(sha256: string): Promise<boolean> {
  const rows = await db().select({ id: media.id }).from(media).where(eq(media.sha256, sha256));
  return rows.length > 0;
}

/** `type` is a content type, within the kind. */
type MediaFilter = { query?: string | undefined; kind?: MediaKind | undefined; type?: string | undefined };

/** Newest first; `before` is the last id already shown. */
export function searchMedia(filter: MediaFilter, page: { limit: number; before?: number; offset?: number }) {
  return db()
    .select(listed)
    .from(media)
    .where(and(fits(filter), page.before === undefined ? undefined : lt(media.id, page.before)))
    .orderBy(desc(media.id))
    .limit(page.limit)
    .offset(page.offset ?? 0);
}

export function countMedia(filter: MediaFilter): Promise<number> {
  return db().$count(media, fits(filter));
}

function fits({ query = '', kind, type }: MediaFilter): SQL | undefined {
  const words = fold(query).split(/\s+/).filter(Boolean).slice(0, 8);
  return and(
    kind && eq(media.kind, kind),
    type ? eq(media.contentType, type) : undefined,
    ...words.map((word) => hasFolded(described, word)),
  );
}

const described = sql`concat_ws(' ', ${media.name}, ${media.alt}, ${media.caption}, ${media.credit})`;
