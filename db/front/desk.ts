import { desc, eq, inArray, sql } from 'drizzle-orm';
import { nameSince, nameThen } from '#db/account/user-names';
import { publisherIds } from '#db/account/users';
import { listPickedTitles } from '#db/article/picked-titles';
import { db, type Transaction } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { FRONT_ID } from '#db/front/live';
import { listSeenIds } from '#db/front/sources';
import { frontRevisions, fronts } from '#db/schema/front';
import { media } from '#db/schema/media';
import { users } from '#db/schema/users';
import { listTopicTitles } from '#db/topics/desk';
import { type Layout, readLayout } from '#domain/front/layout';
import type { FrontState } from '#domain/front/moves';
import { pinnedIds } from '#domain/front/pins';

type Reader = Pick<Transaction, 'select'>;

/** Undefined until a layout is first saved. */
export async function findFront(reader: Reader = db()): Promise<FrontState | undefined> {
  const [row] = await reader
    .select({
      head: fronts.headRevisionId,
      live: fronts.liveRevisionId,
      writerIds: sql<number[]>`array(select written.created_by::int from ${frontRevisions} as written
        where written.front_id = fronts.id and written.created_by is not null
          and written.id > coalesce(fronts.live_revision_id, 0)
        group by written.created_by order by max(written.id))`,
      publisherIds: publisherIds(),
    })
    .from(fronts)
    .where(eq(fronts.id, FRONT_ID));
  return row;
}

export type FrontRevision = Awaited<ReturnType<typeof listFrontRevisions>>[number];

/** Without layouts, newest first. */
export function listFrontRevisions(limit = 50) {
  return selectRevisions(limit).where(eq(frontRevisions.frontId, FRONT_ID));
}

export async function findFrontRevision(id: number): Promise<FrontRevision | undefined> {
  const [row] = await selectRevisions(1).where(eq(frontRevisions.id, id));
  return row;
}

export async function findFrontLayout(id: number, reader: Reader = db()): Promise<Layout | undefined> {
  const [row] = await reader
    .select({ layout: frontRevisions.layout })
    .from(frontRevisions)
    .where(eq(frontRevisions.id, id));
  return row && readLayout(row.layout);
}

export type Pinned = Awaited<ReturnType<typeof listPinned>>[number];

/** What the layout pins beside links: as readers see it, else as the desk does. */
export async function listPinned(layout: Layout) {
  const ids = pinnedIds(layout, 'article');
  const [ofArticles, seen, ofTopics] = await Promise.all([
    listPickedTitles(ids),
    listSeenIds(ids),
    listTopicTitles(pinnedIds(layout, 'topic')),
  ]);
  return [
    ...ofArticles.map((one) => ({ ...one, kind: 'article' as const, isLive: seen.has(one.id) })),
    ...ofTopics.map((one) => ({ kind: 'topic' as const, ...one })),
  ];
}

/** To a place of the front page that readers see, whether now or at another time. */
export async function isTopicPinned(id: number): Promise<boolean> {
  const front = await findFront();
  const layout = front?.live ? await findFrontLayout(front.live) : undefined;
  return layout !== undefined && pinnedIds(layout, 'topic').includes(id);
}

/** With what a page needs to show them. */
export async function listPictures(ids: number[]) {
  if (ids.length === 0) return [];
  const { id, sha256, width, height, widths, recipe } = media;
  const query = db().select({ id, sha256, width, height, widths, recipe }).from(media).where(inArray(media.id, ids));
  return declareReads(() => query);
}

function selectRevisions(limit: number) {
  return db()
    .select({
      id: frontRevisions.id,
      note: frontRevisions.note,
      restoredFrom: frontRevisions.restoredFrom,
      createdAt: frontRevisions.createdAt,
      author: nameThen(users, frontRevisions.createdAt),
      authorNow: nameSince(users, frontRevisions.createdAt),
    })
    .from(frontRevisions)
    .leftJoin(users, eq(users.id, frontRevisions.createdBy))
    .orderBy(desc(frontRevisions.id))
    .limit(limit)
    .$dynamic();
}
