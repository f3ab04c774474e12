import { inArray } from 'drizzle-orm';
import { recordMedia } from '#db/article/revision-media';
import type { Transaction } from '#db/client/client';
import { revisions } from '#db/schema/articles';
import { media } from '#db/schema/media';
import { type BodyDocument, fileUsesIn } from '#domain/article/body';
import { parseBody } from '#domain/article/parsed-body';
import { isShownAs } from '#domain/media/media';

type NewRevision = Omit<typeof revisions.$inferInsert, 'id' | 'createdAt'>;

/**
 * Every revision is written here, with its files' words, of the revision `from` or else the library. An invalid body
 * throws InvalidBody.
 */
export async function insertRevision(tx: Transaction, revision: NewRevision, from: number | null = null) {
  const body = parseBody(revision.body);
  const [row] = await tx
    .insert(revisions)
    .values({ ...revision, body })
    .returning({ id: revisions.id });
  const { id } = row as { id: number };
  await recordMedia(tx, id, { coverId: revision.coverId ?? null, body }, from);
  return id;
}

/**
 * Why the text may not use its files; those it may use stay, with their words, until the transaction ends. To be called
 * before the article is locked, as who changes a file's words locks first the file, then the articles.
 */
export async function refusalOfFiles(
  tx: Transaction,
  { coverId, body }: { coverId: number | null; body: BodyDocument },
): Promise<'media_gone' | 'media_kind' | undefined> {
  const uses = fileUsesIn(body);
  if (coverId !== null) uses.push({ id: coverId, kind: 'image' });
  if (uses.length === 0) return undefined;
  const ids = [...new Set(uses.map(({ id }) => id))];
  const { id, contentType } = media;
  const found = await tx
    .select({ id, contentType })
    .from(media)
    .where(inArray(media.id, ids))
    .orderBy(id)
    .for('key share');
  const files = new Map(found.map((file) => [file.id, file]));
  if (files.size < ids.length) return 'media_gone';
  return uses.every((use) => isShownAs(use.kind, files.get(use.id))) ? undefined : 'media_kind';
}
