import { and, asc, count, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { nameSince, nameThen } from '#db/account/user-names';
import { titleSeenBy } from '#db/article/drafts';
import { db } from '#db/client/client';
import { hasFolded } from '#db/client/folded';
import { articles, revisions } from '#db/schema/articles';
import { auditEvents, users } from '#db/schema/users';
import { descendantIds } from '#db/site/categories';
import type { ArticleStatus } from '#domain/article/workflow';
import { addDays, type Day, instantAt } from '#domain/base/calendar';
import { fold } from '#domain/base/text';

export const DESK_PAGE_SIZE = 20;
/** Counting stops here, because counting a whole archive takes longer than showing a page. */
const COUNT_LIMIT = 10_000;

type DeskFilter = {
  /** Whose list it is. */
  viewerId: number;
  /** `live`: visible to readers, also while being reworked. */
  status?: ArticleStatus | 'live' | undefined;
  categoryId?: number | undefined;
  authorId?: number | undefined;
  /** Matched in the title, ignoring accents and case. */
  text?: string | undefined;
  /** Days of the last change in Asia/Ho_Chi_Minh, inclusive. */
  from?: Day | undefined;
  to?: Day | undefined;
  page: number;
};

export type DeskListItem = Awaited<ReturnType<typeof listDeskArticles>>['articles'][number];

/** Last changed first; trashed ones only on request. `isMore`: there are more than `total`. */
export async function listDeskArticles(filter: DeskFilter) {
  const where = conditionOf(filter);
  const [rows, [all]] = await Promise.all([
    db()
      .select({
        id: articles.id,
        status: articles.status,
        headRevisionId: revisions.id,
        title: titleSeenBy(filter.viewerId),
        categoryId: revisions.categoryId,
        authorId: articles.authorId,
        author: users.name,
        liveRevisionId: articles.liveRevisionId,
        publishedAt: articles.publishedAt,
        scheduledAt: articles.scheduledAt,
        expiresAt: articles.expiresAt,
        changedAt: articles.changedAt,
      })
      .from(articles)
      .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
      .leftJoin(users, eq(users.id, articles.authorId))
      .where(where)
      .orderBy(sql`${articles.changedAt} desc nulls last`, sql`${articles.id} desc nulls last`) // matches the index
      .limit(DESK_PAGE_SIZE)
      .offset((filter.page - 1) * DESK_PAGE_SIZE),
    db()
      .select({ total: count() })
      .from(
        db()
          .select({ id: articles.id })
          .from(articles)
          .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
          .where(where)
          .limit(COUNT_LIMIT + 1)
          .as('counted'),
      ),
  ]);
  const total = all?.total ?? 0;
  return { articles: rows, total: Math.min(total, COUNT_LIMIT), isMore: total > COUNT_LIMIT };
}

export function listAuthors() {
  return db()
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(sql`exists (select from ${articles} where ${articles.authorId} = ${users.id})`)
    .orderBy(asc(users.name));
}

/** Newest first. */
export function listArticleEvents(articleId: number, limit = 100) {
  return db()
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      action: auditEvents.action,
      note: auditEvents.note,
      after: auditEvents.after,
      actor: nameThen(users, auditEvents.at),
      actorNow: nameSince(users, auditEvents.at),
    })
    .from(auditEvents)
    .leftJoin(users, eq(users.id, auditEvents.actorId))
    .where(and(sql`${auditEvents.action} like 'article.%'`, eq(auditEvents.subjectId, articleId)))
    .orderBy(desc(auditEvents.id))
    .limit(limit);
}

function conditionOf({ status, categoryId, authorId, text, from, to }: DeskFilter): SQL | undefined {
  return and(
    statusCondition(status),
    categoryId === undefined ? undefined : sql`${revisions.categoryId} in ${descendantIds(categoryId)}`,
    authorId === undefined ? undefined : eq(articles.authorId, authorId),
    text?.trim() ? hasFolded(revisions.title, fold(text.trim())) : undefined,
    from ? gte(articles.changedAt, instantAt(from, '00:00')) : undefined,
    to ? lt(articles.changedAt, instantAt(addDays(to, 1), '00:00')) : undefined,
  );
}

function statusCondition(status: DeskFilter['status']): SQL | undefined {
  if (status === 'live') return sql`${articles.liveRevisionId} is not null`;
  return status ? eq(articles.status, status) : sql`${articles.status} <> 'trashed'`;
}
