import { and, desc, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { recordAudit } from '#db/account/audit';
import { lockArticle } from '#db/article/rows';
import { db } from '#db/client/client';
import { readRestorationTime } from '#db/operation/installation';
import { articles, drafts, previews, revisions } from '#db/schema/articles';
import { users } from '#db/schema/users';
import type { Actor } from '#domain/account/roles';
import { issueTime, mayEndPreviews, previewEnd } from '#domain/article/preview';
import { ok, refuse } from '#domain/base/result';

type Preview = { articleId: number; userId: number; revisionId: number; issuedAt: Date };
type Maker = Pick<Preview, 'articleId' | 'userId'>;

/** The time for a new preview address, by the database's clock. */
export async function readIssueTime({ articleId, userId }: Maker): Promise<Date> {
  const restoredAt = (await readRestorationTime())?.toISOString() ?? null;
  const [row] = await db()
    .select({
      now: sql<Date>`now()`.mapWith(toDate),
      endedAt:
        sql<Date | null>`greatest(${users.previewsEndedAt}, ${previews.endedAt}, ${restoredAt}::timestamptz)`.mapWith(
          toDate,
        ),
    })
    .from(users)
    .leftJoin(previews, and(eq(previews.userId, users.id), eq(previews.articleId, articleId)))
    .where(eq(users.id, userId));
  return issueTime(row?.now ?? new Date(0), row?.endedAt ?? null);
}

/**
 * The named revision, or a later one by the preview's maker. Undefined if the preview ended, its maker is disabled, the
 * article is trashed, or a backup was restored since: it does not tell what was ended.
 */
export async function findPreviewedRevision({ articleId, userId, revisionId, issuedAt }: Preview) {
  const restoredAt = await readRestorationTime();
  if (restoredAt && restoredAt >= issuedAt) return undefined;
  const isBefore = (column: typeof previews.endedAt | typeof users.previewsEndedAt) =>
    sql`coalesce(${column} < ${issuedAt.toISOString()}::timestamptz, true)`;
  const [row] = await db()
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(articles, eq(articles.id, revisions.articleId))
    .innerJoin(users, eq(users.id, userId))
    .leftJoin(previews, and(eq(previews.userId, users.id), eq(previews.articleId, articles.id)))
    .where(
      and(
        eq(articles.id, articleId),
        sql`${previewEnd(issuedAt).toISOString()}::timestamptz > now()`,
        ne(articles.status, 'trashed'),
        isNull(users.disabledAt),
        isBefore(users.previewsEndedAt),
        isBefore(previews.endedAt),
        or(eq(revisions.id, revisionId), and(gt(revisions.id, revisionId), eq(revisions.createdBy, userId))),
      ),
    )
    .orderBy(desc(revisions.id))
    .limit(1);
  return row?.id;
}

export async function notePreview({ articleId, userId, revisionId, issuedAt }: Preview): Promise<void> {
  const expiresAt = previewEnd(issuedAt);
  await db()
    .insert(previews)
    .values({ articleId, userId, revisionId, expiresAt })
    .onConflictDoUpdate({
      target: [previews.articleId, previews.userId],
      set: {
        expiresAt: sql`greatest(${previews.expiresAt}, excluded.expires_at)`,
        revisionId: sql`greatest(${previews.revisionId}, excluded.revision_id)`,
        seenAt: sql`now()`,
      },
      setWhere: sql`${previews.expiresAt} < excluded.expires_at or ${previews.revisionId} < excluded.revision_id
        or ${previews.seenAt} <= ${previews.endedAt} or ${previews.seenAt} < now() - interval '1 minute'`,
    });
}

export type OpenPreview = Awaited<ReturnType<typeof listOpenPreviews>>[number];

/** Previews that were looked at and still hold, last seen first. */
export function listOpenPreviews(articleId: number) {
  const writers = alias(users, 'writers');
  return db()
    .select({
      userId: users.id,
      maker: users.name,
      seenAt: previews.seenAt,
      expiresAt: previews.expiresAt,
      savedAt: revisions.createdAt,
      savedBy: writers.name,
      hasDraft: sql<boolean>`exists(select from ${drafts}
        where ${drafts.articleId} = ${previews.articleId} and ${drafts.userId} = ${previews.userId})`,
    })
    .from(previews)
    .innerJoin(users, eq(users.id, previews.userId))
    .innerJoin(articles, eq(articles.id, previews.articleId))
    .innerJoin(
      revisions,
      sql`${revisions.id} = (select max(shown.id) from ${revisions} as shown
      where shown.article_id = ${previews.articleId} and (shown.id = ${previews.revisionId}
        or shown.id > ${previews.revisionId} and shown.created_by = ${previews.userId}))`,
    )
    .leftJoin(writers, eq(writers.id, revisions.createdBy))
    .where(
      and(
        eq(previews.articleId, articleId),
        ne(articles.status, 'trashed'),
        gt(previews.expiresAt, sql`now()`),
        isNull(users.disabledAt),
        sql`${previews.seenAt} > greatest(${previews.endedAt}, ${users.previewsEndedAt}, '-infinity')`,
      ),
    )
    .orderBy(desc(previews.seenAt));
}

/** Ends a user's previews of an article, or everybody's, seen or not; only the end of seen ones is recorded. */
export function endPreviews({ articleId, userId }: { articleId: number; userId: number | null }, actor: Actor) {
  return db().transaction(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article) return refuse('not_found');
    if (!mayEndPreviews(actor, userId, article.ancestors)) return refuse('forbidden');
    const makers = await tx
      .select({ userId: users.id, name: users.name })
      .from(users)
      .where(userId === null ? undefined : inArray(users.id, [userId]));
    if (makers.length === 0) return refuse('not_found');
    const { head } = article;
    const open = await tx.$count(previews, and(eq(previews.articleId, articleId), isOpenOf(makers)));
    await tx
      .insert(previews)
      .values(
        makers.map((maker) => ({
          ...{ articleId, userId: maker.userId, revisionId: head.id },
          ...{ expiresAt: sql`now()`, seenAt: sql`now()`, endedAt: sql`now()` },
        })),
      )
      .onConflictDoUpdate({
        target: [previews.articleId, previews.userId],
        set: { endedAt: sql`now()`, expiresAt: sql`now()` },
      });
    if (open === 0) return ok(undefined);
    const name = userId === null ? null : (makers[0]?.name ?? null);
    const entry = { actorId: actor.id, subjectId: articleId, subject: head.title };
    await recordAudit(tx, { ...entry, action: 'article.preview_end', before: { name } });
    return ok(undefined);
  });
}

function isOpenOf(makers: { userId: number }[]) {
  const ids = makers.map(({ userId }) => userId);
  const isSeen = sql`${previews.seenAt} > coalesce(${previews.endedAt}, '-infinity')`;
  return and(inArray(previews.userId, ids), isSeen, gt(previews.expiresAt, sql`now()`));
}

const toDate = (value: unknown) => new Date(value as string);
