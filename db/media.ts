import { inArray } from 'drizzle-orm';
import { db } from '#db/client';
import { media } from '#db/schema/media';

export type Media = typeof media.$inferSelect;

export async function listMedia(ids: number[]): Promise<Media[]> {
  return ids.length === 0 ? [] : db().select().from(media).where(inArray(media.id, ids));
}

/** Records a picture; the same picture again gives the record that is there. */
export async function saveMedia(picture: typeof media.$inferInsert): Promise<number> {
  const [row] = await db()
    .insert(media)
    .values(picture)
    .onConflictDoUpdate({ target: media.sha256, set: { sha256: picture.sha256 } })
    .returning({ id: media.id });
  return (row as { id: number }).id;
}
