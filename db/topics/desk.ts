import { asc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { media } from '#db/schema/media';
import { topics } from '#db/schema/topics';

export type DeskTopic = typeof topics.$inferSelect;

const MOST_LISTED = 500;

/** Live ones first, then drafts, then those that were stopped; the newest change first. */
export function listDeskTopics() {
  const { id, slug, title, state, version, changedAt } = topics;
  return db()
    .select({ id, slug, title, state, version, changedAt })
    .from(topics)
    .orderBy(sql`array_position(array['live', 'draft', 'stopped'], ${state})`, sql`${changedAt} desc`, asc(id))
    .limit(MOST_LISTED);
}

export async function findDeskTopic(id: number): Promise<DeskTopic | undefined> {
  const [row] = await db().select().from(topics).where(eq(topics.id, id));
  return row;
}

/** As the topic's page shows it, whatever its state. */
export async function findPreviewedTopic(id: number) {
  const { sha256, width, height, widths, recipe, isAnimated, focalX, focalY } = media;
  const cover = { sha256, width, height, widths, recipe, isAnimated, focalX, focalY };
  const [row] = await db()
    .select({ topic: topics, cover })
    .from(topics)
    .leftJoin(media, eq(media.id, topics.coverId))
    .where(eq(topics.id, id));
  return row && { ...row.topic, cover: row.cover };
}

export async function listTopicTitles(ids: number[]) {
  if (ids.length === 0) return [];
  const { id, title, state } = topics;
  return db()
    .select({ id, title, isLive: sql<boolean>`${eq(state, 'live')}` })
    .from(topics)
    .where(inArray(id, ids));
}
