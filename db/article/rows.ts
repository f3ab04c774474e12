import { and, desc, eq, max, sql } from 'drizzle-orm';
import { nameSince, nameThen } from '#db/account/user-names';
import { editorIds } from '#db/account/users';
import { writerIds } from '#db/article/writers';
import { db, type Transaction } from '#db/client/client';
import { articles, revisions } from '#db/schema/articles';
import { users } from '#db/schema/users';
import { ancestorIds } from '#db/site/categories';
import { FIELD_NAMES, pick } from '#domain/article/fields';
import type { Manuscript } from '#domain/article/manuscript';
import type { Desk, Subject } from '#domain/article/workflow';

export type ArticleRow = typeof articles.$inferSelect;
type Revision = typeof revisions.$inferSelect;

export type DeskArticle = { row: ArticleRow; head: Revision; subject: Subject; ancestors: number[]; desk: Desk };

export function manuscriptOf(revision: Revision): Manuscript {
  return pick(revision, FIELD_NAMES);
}

/** Locks the article until the transaction ends, so that decisions on it still hold when written. */
export async function lockArticle(tx: Transaction, id: number): Promise<DeskArticle | undefined> {
  await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, id)).for('update');
  return loadDeskArticle(tx, id);
}

export async function findDeskArticle(id: number): Promise<DeskArticle | undefined> {
  return loadDeskArticle(db(), id);
}

/** Without texts, newest first. */
export function listRevisions(articleId: number, limit = 200) {
  return db()
    .select({
      id: revisions.id,
      title: revisions.title,
      createdAt: revisions.createdAt,
      author: nameThen(users, revisions.createdAt),
      authorNow: nameSince(users, revisions.createdAt),
    })
    .from(revisions)
    .leftJoin(users, eq(users.id, revisions.createdBy))
    .where(eq(revisions.articleId, articleId))
    .orderBy(desc(revisions.id))
    .limit(limit);
}

export async function findRevision(
  articleId: number,
  id: number,
  reader: Pick<Transaction, 'select'> = db(),
): Promise<Revision | undefined> {
  const [row] = await reader.select().from(revisions).where(eq(revisions.id, id));
  return row?.articleId === articleId ? row : undefined;
}

type Reader = Pick<Transaction, 'select' | 'execute'>;

/** The newest revision by somebody else, or 0; later ones are the user's own. */
export async function newestOfOthers(articleId: number, userId: number, reader: Reader = db()): Promise<number> {
  const isOfOthers = sql`${revisions.createdBy} is distinct from ${userId}::bigint`;
  const [row] = await reader
    .select({ id: max(revisions.id) })
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), isOfOthers));
  return row?.id ?? 0;
}

async function loadDeskArticle(reader: Reader, id: number): Promise<DeskArticle | undefined> {
  const [found] = await reader
    .select({ row: articles, head: revisions, writerIds: writerIds(), desk: { editorIds: editorIds() } })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .where(eq(articles.id, id));
  if (!found) return undefined;
  const { row, head, desk } = found;
  const subject = {
    status: row.status,
    authorId: row.authorId,
    writerIds: found.writerIds,
    categoryId: head.categoryId,
    isLive: row.liveRevisionId !== null,
  };
  return { row, head, desk, subject, ancestors: await ancestorIds(head.categoryId, reader) };
}
