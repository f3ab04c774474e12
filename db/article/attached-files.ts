import { eq, inArray } from 'drizzle-orm';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { type ListedMedia, listMedia } from '#db/media/media';
import { articles, revisions } from '#db/schema/articles';
import { attachmentsIn } from '#domain/article/attachments';
import { articleKey } from '#domain/http/content-keys';
import { findShown } from '#domain/media/media';

export type AttachedFiles = { first: { file: ListedMedia; title: string }; others: number };

/** By article: the first document that its live text attaches, and how many follow. None for those without. */
export async function listAttachedFiles(ids: number[]): Promise<Map<number, AttachedFiles>> {
  if (ids.length === 0) return new Map();
  const rows = await declareReads(
    () =>
      db()
        .select({ id: articles.id, body: revisions.body })
        .from(articles)
        .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
        .where(inArray(articles.id, ids)),
    () => ids.map(articleKey),
  );
  const attached = rows.map(({ id, body }) => ({ id, attachments: attachmentsIn(body) }));
  const wanted = new Set(attached.flatMap(({ attachments }) => attachments.map((one) => one.id)));
  const files = new Map((await listMedia([...wanted])).map((file) => [file.id, file]));
  return new Map(
    attached.flatMap(({ id, attachments }) => {
      const shown = attachments.flatMap((one) => {
        const file = findShown(files, one.id, 'document');
        return file ? [{ file, title: one.title }] : [];
      });
      const [first] = shown;
      return first ? [[id, { first, others: shown.length - 1 }] as const] : [];
    }),
  );
}
