import type { Transaction } from '#db/client/client';
import { tagSpellings } from '#db/schema/tags';
import { tagKey } from '#domain/tags/tags';

/** Parameters of a statement. */
const BATCH = 5000;

/**
 * For tags of what readers see, or will at its time: those of drafts are nobody's concern, and without bound. In one order:
 * two that write the same ones would wait for each other.
 */
export async function noteSpellings(tx: Pick<Transaction, 'insert'>, tags: readonly string[]): Promise<void> {
  const sorted = [...tags].sort();
  for (let at = 0; at < sorted.length; at += BATCH) {
    const rows = sorted.slice(at, at + BATCH).map((written) => ({ written, key: tagKey(written) }));
    await tx.insert(tagSpellings).values(rows).onConflictDoNothing();
  }
}
