import { eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '#db/client/client';
import { media } from '#db/schema/media';

type Media = typeof media.$inferSelect;
/** What readers get of a file, which may be another's. */
type Content = Pick<Media, 'sha256' | 'contentType' | 'bytes' | 'name' | 'pageCount'>;

/** The same files, with the contents that stand in the place of their own. */
export async function withReplacements<File extends Content & { replacementId: number | null }>(
  files: File[],
): Promise<File[]> {
  const ids = files.flatMap(({ replacementId }) => replacementId ?? []);
  if (ids.length === 0) return files;
  const { id, sha256, contentType, bytes, name, pageCount } = media;
  const rows = await db()
    .select({ id, sha256, contentType, bytes, name, pageCount })
    .from(media)
    .where(inArray(id, ids));
  const contents = new Map(rows.map(({ id: key, ...content }) => [key, content]));
  return files.map((file) => ({ ...file, ...(file.replacementId !== null && contents.get(file.replacementId)) }));
}

const former = alias(media, 'former');

/** The hash of what stands in the place of the document with this one. */
export async function findReplacementHash(sha256: string): Promise<string | undefined> {
  const [row] = await db()
    .select({ sha256: media.sha256 })
    .from(former)
    .innerJoin(media, eq(media.id, former.replacementId))
    .where(eq(former.sha256, sha256));
  return row?.sha256;
}

/** The document that stands in the place of this one, and those in whose place this one stands. */
export async function listReplacements({ id, replacementId }: Pick<Media, 'id' | 'replacementId'>) {
  const columns = { id: media.id, name: media.name };
  const [by, replaced] = await Promise.all([
    replacementId === null ? [] : db().select(columns).from(media).where(eq(media.id, replacementId)),
    db().select(columns).from(media).where(eq(media.replacementId, id)).orderBy(media.id),
  ]);
  return { by: by[0], replaced };
}
