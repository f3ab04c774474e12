import type { Transaction } from '#db/client';
import { revisionMedia } from '#db/schema/articles';
import type { BodyDocument } from '#domain/body';
import { mediaOf } from '#domain/manuscript';

/** Notes which files a new revision shows. */
export async function recordMedia(
  tx: Transaction,
  revisionId: number,
  shown: { coverId: number | null; body: BodyDocument },
): Promise<void> {
  const ids = mediaOf(shown);
  if (ids.length > 0) await tx.insert(revisionMedia).values(ids.map((mediaId) => ({ revisionId, mediaId })));
}
