import { and, desc, eq, gte, ilike, like, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { nameSince, nameThen } from '#db/account/user-names';
import { db } from '#db/client/client';
import { articles } from '#db/schema/articles';
import { auditEvents, users } from '#db/schema/users';

type AuditFilter = {
  actorId?: number | undefined;
  /** First part of an action, such as `article`. */
  group?: string | undefined;
  text?: string | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
  /** Id of an event; only older ones are listed. */
  before?: number | undefined;
};

export type AuditRow = Awaited<ReturnType<typeof listAuditEvents>>[number];

/** Newest first. */
export function listAuditEvents({ actorId, group, text, from, until, before }: AuditFilter, limit: number) {
  const actors = alias(users, 'actors');
  return db()
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      action: auditEvents.action,
      actor: nameThen(actors, auditEvents.at),
      actorNow: nameSince(actors, auditEvents.at),
      actorEmail: actors.email,
      subject: auditEvents.subject,
      subjectId: auditEvents.subjectId,
      isArticle: sql<boolean>`${auditEvents.action} like 'article.%' and exists(
        select from ${articles} where ${articles.id} = ${auditEvents.subjectId})`,
      isUser: sql<boolean>`${auditEvents.subjectId} is not null and
        (${auditEvents.action} like 'user.%' or ${auditEvents.action} like 'session.%')`,
      note: auditEvents.note,
      before: auditEvents.before,
      after: auditEvents.after,
    })
    .from(auditEvents)
    .leftJoin(actors, eq(actors.id, auditEvents.actorId))
    .where(
      and(
        actorId ? eq(auditEvents.actorId, actorId) : undefined,
        group ? like(auditEvents.action, `${group}.%`) : undefined,
        text ? ilike(auditEvents.subject, `%${text.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
        from ? gte(auditEvents.at, from) : undefined,
        until ? lt(auditEvents.at, until) : undefined,
        before ? lt(auditEvents.id, before) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(limit);
}
