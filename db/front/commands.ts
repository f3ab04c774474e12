import { and, eq, inArray } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { db, type Transaction } from '#db/client/client';
import { altered, announceContentChange } from '#db/client/content-events';
import { readTime } from '#db/client/database-time';
import { findFront, findFrontLayout } from '#db/front/desk';
import { FRONT_ID } from '#db/front/live';
import { articles } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { frontRevisions, fronts } from '#db/schema/front';
import { media } from '#db/schema/media';
import { topics } from '#db/schema/topics';
import type { Actor } from '#domain/account/roles';
import { ok, refuse } from '#domain/base/result';
import type { Layout } from '#domain/front/layout';
import { denialToPublish, type FrontState, mayProposeFront } from '#domain/front/moves';
import { nextTurn, pinnedIds } from '#domain/front/pins';
import { FRONT } from '#domain/http/content-keys';

/** `headRevisionId` is the head that the actor saw: null where there was none. */
type Seen = { headRevisionId: number | null };

/** Saves a proposal, which readers do not see; refuses if another was saved since. */
export function saveFront({ layout, note, headRevisionId }: Seen & { layout: Layout; note: string }, actor: Actor) {
  return db().transaction(async (tx) => {
    if (!mayProposeFront(actor)) return refuse('forbidden');
    const front = await lockFront(tx);
    if (front.head !== headRevisionId) return refuse('stale');
    const lacking = await findLacking(tx, layout);
    if (lacking) return refuse(lacking);
    return ok(await insertHead(tx, { layout, note, createdBy: actor.id }, front, 'front.save'));
  });
}

/** Makes a copy of an older revision the proposal. */
export function restoreFront({ revisionId, headRevisionId }: Seen & { revisionId: number }, actor: Actor) {
  return db().transaction(async (tx) => {
    if (!mayProposeFront(actor)) return refuse('forbidden');
    const front = await lockFront(tx);
    if (front.head !== headRevisionId) return refuse('stale');
    const layout = await findFrontLayout(revisionId, tx);
    if (!layout) return refuse('not_found');
    const copy = { layout, restoredFrom: revisionId, createdBy: actor.id };
    return ok(await insertHead(tx, copy, front, 'front.restore'));
  });
}

/** Shows the proposal to readers, and tells every node. */
export function publishFront({ headRevisionId }: { headRevisionId: number }, actor: Actor) {
  return db().transaction(async (tx) => {
    const front = await lockFront(tx);
    const denial = denialToPublish(front, actor);
    if (denial) return refuse(denial);
    if (front.head !== headRevisionId) return refuse('stale');
    const layout = await findFrontLayout(headRevisionId, tx);
    if (!layout) return refuse('not_found');
    const nextTurnAt = nextTurn(layout, await readTime(tx));
    await tx.update(fronts).set({ liveRevisionId: headRevisionId, nextTurnAt }).where(eq(fronts.id, FRONT_ID));
    await recordMove(tx, actor.id, 'front.publish', front.live, headRevisionId);
    await announceContentChange(tx, { keys: altered(FRONT) });
    return ok(headRevisionId);
  });
}

async function lockFront(tx: Transaction): Promise<FrontState> {
  await tx.insert(fronts).values({ id: FRONT_ID }).onConflictDoNothing();
  await tx.select({ id: fronts.id }).from(fronts).where(eq(fronts.id, FRONT_ID)).for('update');
  return (await findFront(tx)) as FrontState;
}

type NewRevision = Omit<typeof frontRevisions.$inferInsert, 'frontId' | 'createdBy'> & { createdBy: number };

async function insertHead(
  tx: Transaction,
  revision: NewRevision,
  { head }: FrontState,
  action: 'front.save' | 'front.restore',
): Promise<number> {
  const [row] = await tx
    .insert(frontRevisions)
    .values({ ...revision, frontId: FRONT_ID })
    .returning({ id: frontRevisions.id });
  const { id } = row as { id: number };
  await tx.update(fronts).set({ headRevisionId: id }).where(eq(fronts.id, FRONT_ID));
  await recordMove(tx, revision.createdBy, action, head, id, revision.note);
  return id;
}

function recordMove(
  tx: Transaction,
  actorId: number,
  action: `front.${'save' | 'restore' | 'publish'}`,
  before: number | null,
  after: number,
  note?: string,
): Promise<void> {
  return recordAudit(tx, {
    actorId,
    action,
    note: note || null,
    before: { revision: before },
    after: { revision: after },
  });
}

/** What the layout names and is not there. Pictures are held, so that none is deleted meanwhile. */
async function findLacking(tx: Transaction, layout: Layout) {
  const { belowTop, regions } = layout;
  const named = regions.flatMap((region) => ('categoryId' in region ? (region.categoryId ?? []) : []));
  const known = [...new Set([...belowTop, ...named])];
  if (known.length > (await tx.$count(categories, inArray(categories.id, known)))) return 'category_gone';
  const pinned = pinnedIds(layout, 'article');
  if (pinned.length > (await tx.$count(articles, inArray(articles.id, pinned)))) return 'article_gone';
  const pinnedTopics = pinnedIds(layout, 'topic');
  if (pinnedTopics.length > (await tx.$count(topics, inArray(topics.id, pinnedTopics)))) return 'topic_gone';
  const shown = regions.flatMap((region) =>
    region.kind === 'banners' ? region.banners.flatMap(({ mediaId }) => mediaId ?? []) : [],
  );
  const pictures = [...new Set(shown)].toSorted((a, b) => a - b);
  const held = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(inArray(media.id, pictures), eq(media.kind, 'image')))
    .orderBy(media.id)
    .for('share');
  return held.length < pictures.length ? 'picture_gone' : undefined;
}
