import { and, asc, desc, eq, gt, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { editorIds } from '#db/account/users';
import { titleSeenBy } from '#db/article/drafts';
import { isLive } from '#db/article/live-articles';
import { writerIds } from '#db/article/writers';
import { db } from '#db/client/client';
import { articles, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { auditEvents, users } from '#db/schema/users';
import { listCategoryTree } from '#db/site/categories';
import type { Actor } from '#domain/account/roles';
import { type Desk, denialOf, isWithin, MOVES, type Move, RULES } from '#domain/article/workflow';
import { lineagesOf } from '#domain/site/category-tree';

const LIMIT = 20;

/** A scheduled article not live after this is overdue. */
const OVERDUE_MS = 10_000;
const EXPIRY_NOTICE_MS = 7 * 86_400_000;

/** Moves into `draft`, and moves only out of it. */
const DRAFT_MOVES = MOVES.filter((move) => RULES[move].to === 'draft' || RULES[move].from.join() === 'draft').map(
  (move) => `article.${move}` as const,
);

const row = {
  id: articles.id,
  title: revisions.title,
  categoryId: articles.categoryId,
  categoryName: categories.name,
  authorId: articles.authorId,
  authorName: users.name,
  status: articles.status,
  isLive: sql<boolean>`${articles.liveRevisionId} is not null`,
  changedAt: articles.changedAt,
};

export type HomeArticle = Awaited<ReturnType<typeof listMovable>>[number];
export type OwnDraft = Awaited<ReturnType<typeof listOwnDrafts>>[number];

/** Own texts are listed last changed first, those to approve or publish longest waiting first. */
export async function listWaiting(actor: Actor) {
  const [desk, tree] = await Promise.all([readDesk(), listCategoryTree()]);
  const ancestors = lineagesOf(tree);
  const [own, toApprove, toPublish] = await Promise.all([
    listOwnDrafts(actor.id),
    listMovable('approve', actor, desk, ancestors),
    listMovable('publish', actor, desk, ancestors),
  ]);
  return {
    returned: own.filter((article) => article.lastMove === 'article.return'),
    drafts: own.filter((article) => article.lastMove !== 'article.return'),
    toApprove,
    toPublish,
  };
}

/** In the actor's categories, soonest first. */
export async function listScheduled(actor: Actor, now = new Date()) {
  const ancestors = lineagesOf(await listCategoryTree());
  const rows = await db()
    .select({ ...row, scheduledAt: sql<Date>`${articles.scheduledAt}`.mapWith(articles.scheduledAt) })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.scheduledRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .leftJoin(users, eq(users.id, articles.authorId))
    .where(
      and(
        isNotNull(articles.scheduledAt),
        sql`${articles.scheduledRevisionId} is distinct from ${articles.liveRevisionId}`,
      ),
    )
    .orderBy(asc(articles.scheduledAt), asc(articles.id));
  const mine = rows.filter((article) => isWithin(actor, ancestors.get(article.categoryId) ?? []));
  const limit = now.getTime() - OVERDUE_MS;
  return {
    overdue: mine.filter((article) => article.scheduledAt.getTime() < limit),
    upcoming: mine.filter((article) => article.scheduledAt.getTime() >= limit).slice(0, LIMIT),
  };
}

/** Live articles in the actor's categories that expire within seven days. */
export async function listExpiring(actor: Actor, now = new Date()) {
  const ancestors = lineagesOf(await listCategoryTree());
  const rows = await db()
    .select({ ...row, expiresAt: sql<Date>`${articles.expiresAt}`.mapWith(articles.expiresAt) })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .leftJoin(users, eq(users.id, articles.authorId))
    .where(
      and(isLive(), gt(articles.expiresAt, now), lte(articles.expiresAt, new Date(now.getTime() + EXPIRY_NOTICE_MS))),
    )
    .orderBy(asc(articles.expiresAt), asc(articles.id));
  return rows.filter((article) => isWithin(actor, ancestors.get(article.categoryId) ?? [])).slice(0, LIMIT);
}

/** With each draft's last move, edits ignored, and who made it. */
function listOwnDrafts(authorId: number) {
  const mover = alias(users, 'mover');
  const last = db()
    .select({ action: auditEvents.action, note: auditEvents.note, actorId: auditEvents.actorId })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, articles.id), inArray(auditEvents.action, DRAFT_MOVES)))
    .orderBy(desc(auditEvents.id))
    .limit(1)
    .as('last');
  return db()
    .select({ ...row, title: titleSeenBy(authorId), lastMove: last.action, note: last.note, returnedBy: mover.name })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .leftJoin(users, eq(users.id, articles.authorId))
    .leftJoinLateral(last, sql`true`)
    .leftJoin(mover, eq(mover.id, last.actorId))
    .where(and(eq(articles.authorId, authorId), eq(articles.status, 'draft')))
    .orderBy(desc(articles.changedAt), desc(articles.id))
    .limit(LIMIT);
}

const WAITING = { approve: 'in_review', publish: 'approved' } as const satisfies Partial<Record<Move, string>>;

async function listMovable(move: keyof typeof WAITING, actor: Actor, desk: Desk, ancestors: Map<number, number[]>) {
  const rows = await db()
    .select({ ...row, writerIds: writerIds() })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .leftJoin(users, eq(users.id, articles.authorId))
    .where(eq(articles.status, WAITING[move]))
    .orderBy(asc(articles.changedAt), asc(articles.id));
  return rows
    .filter((article) => !denialOf(move, article, actor, desk, ancestors.get(article.categoryId) ?? []))
    .slice(0, LIMIT);
}

async function readDesk(): Promise<Desk> {
  const [desk] = await db().execute<{ ids: number[] }>(sql`select ${editorIds()} as ids`);
  return { editorIds: desk?.ids ?? [] };
}
