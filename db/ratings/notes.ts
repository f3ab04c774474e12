import { eq, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { db } from '#db/client/client';
import { joinRated, ratedTitle } from '#db/ratings/rated';
import { ratingNotes } from '#db/schema/ratings';
import type { Actor } from '#domain/account/roles';
import { isPublisher } from '#domain/article/workflow';
import type { Day } from '#domain/base/calendar';
import { ok, refuse } from '#domain/base/result';
import type { RATED_KINDS } from '#domain/ratings/ratings';

type RatingNote = {
  id: string;
  day: Day;
  kind: (typeof RATED_KINDS)[number];
  pageId: number;
  title: string | null;
  note: string;
  isRead: boolean;
};

/** The unread first, then by day, the newest first. */
export async function listNotes(limit: number): Promise<RatingNote[]> {
  const rows = await db().execute<RatingNote & { pageId: string }>(sql`
    select n.id, n.day::text, n.kind, n.page_id as "pageId", n.note, n.is_read as "isRead",
      ${ratedTitle} as title
    from rating_notes n ${joinRated(sql`n`)}
    order by n.is_read, n.day desc, n.id limit ${limit}`);
  return rows.map((row) => ({ ...row, pageId: Number(row.pageId) }));
}

export function countNotes(): Promise<number> {
  return db().$count(ratingNotes);
}

export async function markNoteRead({ id }: { id: string }, actor: Actor) {
  if (!isPublisher(actor.role)) return refuse('forbidden');
  const marked = await db().update(ratingNotes).set({ isRead: true }).where(eq(ratingNotes.id, id)).returning();
  return marked.length > 0 ? ok(null) : refuse('not_found');
}

/** The trail says that one was deleted, not what it said: it may have named somebody. */
export function deleteNote({ id }: { id: string }, actor: Actor) {
  return db().transaction(async (tx) => {
    if (!isPublisher(actor.role)) return refuse('forbidden');
    const [gone] = await tx.delete(ratingNotes).where(eq(ratingNotes.id, id)).returning();
    if (!gone) return refuse('not_found');
    await recordAudit(tx, { actorId: actor.id, action: 'figures.delete_note', subject: gone.day });
    return ok(null);
  });
}
