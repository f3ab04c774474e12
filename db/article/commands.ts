import { and, eq, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { forgetDraft, hasOtherDraft, presentBase } from '#db/article/drafts';
import { hasSeenCredits } from '#db/article/revision-media';
import { insertRevision, refusalOfFiles } from '#db/article/revision-writing';
import { type DeskArticle, findRevision, lockArticle, manuscriptOf } from '#db/article/rows';
import { db, type Transaction } from '#db/client/client';
import { articles } from '#db/schema/articles';
import { ancestorIds } from '#db/site/categories';
import type { Actor } from '#domain/account/roles';
import { firstParagraph } from '#domain/article/body-text';
import { emptyManuscript, isSameManuscript, type Manuscript, withSlug } from '#domain/article/manuscript';
import type { TypedIn } from '#domain/article/typed-in';
import { type ArticleStatus, type Denial, denialOf, isWithin, statusAfterEdit } from '#domain/article/workflow';
import { ok, type Result, refuse } from '#domain/base/result';
import { excerpt } from '#domain/base/text';
import type { SeenCredits } from '#domain/media/words';

type Saved = { revisionId: number; status: ArticleStatus; slug: string };

/**
 * Begins an article in a category that the actor may write in. The same `key` (32 hexadecimal digits) returns the same
 * article.
 */
export function createArticle(
  categoryId: number,
  actor: Actor,
  key: string | null = null,
): Promise<Result<number, 'outside_categories' | 'not_found'>> {
  return db().transaction(async (tx) => {
    const ancestors = await ancestorIds(categoryId, tx);
    if (ancestors.length === 0) return refuse('not_found');
    if (!isWithin(actor, ancestors)) return refuse('outside_categories');

    const [article] = await tx
      .insert(articles)
      .values({ categoryId, slug: '', authorId: actor.id, beginningKey: key })
      .onConflictDoNothing()
      .returning({ id: articles.id });
    if (!article) return findBegun(tx, actor, key);
    const { id } = article;
    const revisionId = await insertRevision(tx, valuesOf(emptyManuscript(categoryId), id, actor));
    await tx.update(articles).set({ headRevisionId: revisionId }).where(eq(articles.id, id));
    await recordAudit(tx, { actorId: actor.id, action: 'article.create', subjectId: id });
    return ok(id);
  });
}

async function findBegun(tx: Transaction, actor: Actor, key: string | null): Promise<Result<number, 'not_found'>> {
  const isTheirs = and(eq(articles.beginningKey, key ?? ''), eq(articles.authorId, actor.id));
  const [begun] = await tx.select({ id: articles.id }).from(articles).where(isTheirs);
  return begun ? ok(begun.id) : refuse('not_found');
}

type SaveInput = {
  id: number;
  baseRevisionId: number;
  manuscript: Manuscript;
  /** See `DraftInput`. */
  isAfterSave?: boolean | undefined;
  credits?: SeenCredits | undefined;
  typedIn?: TypedIn | undefined;
};
export type SaveRefusal =
  | Denial
  | 'not_found'
  | 'stale'
  | 'other_window'
  | 'media_gone'
  | 'media_kind'
  | 'credit_changed';

/**
 * Refuses as `stale` what is not based on the head, as `other_window` as `saveDraft` does. An unchanged manuscript makes no revision, so that a repeated save
 * is one. Files in `wordsFrom`, by default the head, keep its words; `credit_changed` if other credits differ from
 * those the writer saw.
 */
export function saveRevision(input: SaveInput, actor: Actor, wordsFrom?: number): Promise<Result<Saved, SaveRefusal>> {
  return db().transaction(async (tx) => {
    const fault = await refusalOfFiles(tx, input.manuscript);
    const article = await lockArticle(tx, input.id);
    if (!article) return refuse('not_found');
    const refusal = await refusalToSave(tx, article, input.manuscript, actor);
    if (refusal) return refuse(refusal);
    if (fault) return refuse(fault);

    const manuscript = withSlug(input.manuscript);
    const { head, row } = article;
    const typed = { articleId: row.id, content: input.manuscript, typedIn: input.typedIn };
    if (await hasOtherDraft(tx, typed, actor.id)) return refuse('other_window');
    if (isSameManuscript(manuscript, manuscriptOf(head))) {
      await forgetDraft(tx, row.id, actor.id);
      return ok({ revisionId: head.id, status: row.status, slug: head.slug });
    }
    if (head.id !== (await presentBase(tx, article, input, actor.id))) return refuse('stale');
    const from = wordsFrom ?? head.id;
    // Pages of the previous release send none.
    if (input.credits && !(await hasSeenCredits(tx, manuscript, input.credits, from))) return refuse('credit_changed');
    return ok(await writeHead(tx, article, manuscript, actor, from));
  });
}

/** Copies the revision to a new head. */
export async function restoreRevision(
  { id, revisionId, headRevisionId }: { id: number; revisionId: number; headRevisionId: number },
  actor: Actor,
): Promise<Result<Saved, SaveRefusal>> {
  const revision = await findRevision(id, revisionId);
  if (!revision) return refuse('not_found');
  return saveRevision({ id, baseRevisionId: headRevisionId, manuscript: manuscriptOf(revision) }, actor, revisionId);
}

/** Gives the head the library's current credits and focal points. */
export function takeFileWords({ id, headRevisionId }: { id: number; headRevisionId: number }, actor: Actor) {
  return db().transaction(async (tx): Promise<Result<Saved, SaveRefusal>> => {
    const seen = await findRevision(id, headRevisionId, tx);
    const fault = seen && (await refusalOfFiles(tx, seen));
    const article = await lockArticle(tx, id);
    if (!article) return refuse('not_found');
    const manuscript = manuscriptOf(article.head);
    const refusal = await refusalToSave(tx, article, manuscript, actor);
    if (refusal) return refuse(refusal);
    if (article.head.id !== headRevisionId) return refuse('stale');
    if (fault) return refuse(fault);
    // A draft of another window stays: it goes on from what stood here.
    return ok(await writeHead(tx, article, manuscript, actor, null, false));
  });
}

async function refusalToSave(
  tx: Transaction,
  { subject, desk, ancestors }: DeskArticle,
  manuscript: Manuscript,
  actor: Actor,
): Promise<SaveRefusal | undefined> {
  const denial = denialOf('edit', subject, actor, desk, ancestors);
  if (denial) return denial;
  const target = await ancestorIds(manuscript.categoryId, tx);
  if (target.length === 0) return 'not_found';
  return isWithin(actor, target) ? undefined : 'outside_categories';
}

async function writeHead(
  tx: Transaction,
  { row, subject, head }: DeskArticle,
  manuscript: Manuscript,
  actor: Actor,
  wordsFrom: number | null,
  forgetsDraft = true,
): Promise<Saved> {
  const revisionId = await insertRevision(tx, valuesOf(manuscript, row.id, actor), wordsFrom);
  const status = statusAfterEdit(subject);
  // Until publication, the article's address follows its head.
  const address = row.publishedAt === null ? { slug: manuscript.slug, categoryId: manuscript.categoryId } : {};
  await tx
    .update(articles)
    .set({ ...address, headRevisionId: revisionId, status, changedAt: sql`now()` })
    .where(eq(articles.id, row.id));
  if (forgetsDraft) await forgetDraft(tx, row.id, actor.id);
  await recordAudit(tx, {
    actorId: actor.id,
    action: 'article.edit',
    subjectId: row.id,
    subject: manuscript.title,
    before: { revision: head.id, status: row.status, title: head.title },
    after: { revision: revisionId, status, title: manuscript.title },
  });
  return { revisionId, status, slug: manuscript.slug };
}

function valuesOf(manuscript: Manuscript, articleId: number, actor: Actor) {
  const words = excerpt(manuscript.sapo ?? firstParagraph(manuscript.body));
  return { ...manuscript, articleId, createdBy: actor.id, excerpt: words };
}
