import { eq, inArray, sql } from 'drizzle-orm';
import { isLive } from '#db/article/live-articles';
import { db } from '#db/client/client';
import { articles, revisions } from '#db/schema/articles';

/** As readers see them, else as the desk does. */
export async function listPickedTitles(ids: number[]) {
  if (ids.length === 0) return [];
  return db()
    .select({
      id: articles.id,
      title: revisions.title,
      isLive: sql<boolean>`coalesce(${isLive()}, false)`,
    })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, sql`coalesce(${articles.liveRevisionId}, ${articles.headRevisionId})`))
    .where(inArray(articles.id, ids));
}
