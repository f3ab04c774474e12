import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client/client';
import { media } from '#db/schema/media';

export async function isPicture(tx: Transaction, id: number): Promise<boolean> {
  return (await tx.$count(media, and(eq(media.id, id), eq(media.kind, 'image')))) > 0;
}

/** As the library says it now; null for none. The picture stays until the transaction ends. */
export async function holdCredit(tx: Transaction, id: number | null): Promise<string | null> {
  if (id === null) return null;
  const [file] = await tx.select({ credit: media.credit }).from(media).where(eq(media.id, id)).for('share');
  return file?.credit || null;
}
