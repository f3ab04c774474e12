import { and, asc, count, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { nameSince, nameThen } from '#db/account/user-names';
import { db } from '#db/client/client';
import { hasFolded } from '#db/client/folded';
import { articles, revisions } from '#db/schema/articles';
import { auditEvents, users } from '#db/schema/users';
import { descendantIds } from '#db/site/categories';
import type { ArticleStatus } from '#domain/article/workflow';
import { addDays, type Day, instantAt } from '#domain/base/calendar';
import { fold } from '#domain/base/text';

/** Articles on one page of the desk's list. */
export const DESK_PAGE_SIZE = 20;
/** Counted no further: nobody turns so many pages, and counting a whole archive takes longer than showing a page of it. */
const COUNT_LIMIT = 10_000;

type DeskFilter = {
  /** `live`: whatever readers see now, also where it is being reworked. */
  status?: ArticleStatus | 'live' | undefined;
  categoryId?: number | undefined;
  authorId?: number | undefined;
  /** Words of the title; accents and case do not matter. */
  text?: string | undefined;
  /** Days (Asia/Ho_Chi_Minh) of the last change, both included. */
  from?: Day | undefined;
  to?: Day | undefined;
  page: number;
};

export type DeskListItem = Awaited<ReturnType<typeof listDeskArticles>>['articles'][number];

/**
 * A page of the desk's list, changed last first; what is trashed shows only when asked for. Where `isMore`, there are more
 * articles than `total`.
 */
export async function listDeskArticles(filter: DeskFilter) {
  const where = conditionOf(filter);
  const [rows, [all]] = await Promise.all([
    db()
      .select({
        id: articles.id,
        status: articles.status,
        headRevisionId: revisions.id,
        title: revisions.title,
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
      .orderBy(sql`${articles.changedAt} desc nulls last`, sql`${articles.id} desc nulls last`) // as its index has it
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

/** Everyone who has written an article. */
export function listAuthors() {
  return db()
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(sql`exists (select from ${articles} where ${articles.authorId} = ${users.id})`)
    .orderBy(asc(users.name));
}

/** What happened to an article, newest first: who moved or changed it, when and why. */
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
