import { and, asc, desc, eq, getTableColumns, gt, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { hasFolded } from '#db/client/folded';
import { declareReads } from '#db/client/reads';
import { media } from '#db/schema/media';
import { users } from '#db/schema/users';
import { fold } from '#domain/base/text';
import type { MediaKind } from '#domain/media/media';

export type Media = typeof media.$inferSelect;

/** On reader pages the text has its own description and caption. */
export type ShownMedia = Omit<Media, 'alt' | 'caption'>;

export async function listMedia(ids: number[]): Promise<Media[]> {
  return ids.length === 0 ? [] : declareReads(() => db().select().from(media).where(inArray(media.id, ids)));
}

export async function findMedia(id: number) {
  const [row] = await db()
    .select({ ...getTableColumns(media), uploader: users.name })
    .from(media)
    .leftJoin(users, eq(users.id, media.uploadedBy))
    .where(eq(media.id, id));
  return row;
}

export async function findMediaByHash(sha256: string): Promise<Media | undefined> {
  const [row] = await db().select().from(media).where(eq(media.sha256, sha256));
  return row;
}

/** By id, from `after` on. */
export function listPictures({ after, limit }: { after: number; limit: number }): Promise<Media[]> {
  return db()
    .select()
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

type MediaFilter = { query?: string | undefined; kind?: MediaKind | undefined };

/** Newest first; `before` is the last id already shown. */
export function searchMedia(filter: MediaFilter, page: { limit: number; before?: number; offset?: number }) {
  return db()
    .select()
    .from(media)
    .where(and(fits(filter), page.before === undefined ? undefined : lt(media.id, page.before)))
    .orderBy(desc(media.id))
    .limit(page.limit)
    .offset(page.offset ?? 0);
}

export function countMedia(filter: MediaFilter): Promise<number> {
  return db().$count(media, fits(filter));
}

function fits({ query = '', kind }: MediaFilter): SQL | undefined {
  const words = fold(query).split(/\s+/).filter(Boolean).slice(0, 8);
  return and(kind && eq(media.kind, kind), ...words.map((word) => hasFolded(described, word)));
}

const described = sql`concat_ws(' ', ${media.name}, ${media.alt}, ${media.caption}, ${media.credit})`;
