import { and, eq, gt, ne, type SQL, sql } from 'drizzle-orm';
import { type DeskArticle, findRevision, lockArticle, manuscriptOf, newestOfOthers } from '#db/article/rows';
import { db, type Transaction } from '#db/client/client';
import { readTime } from '#db/client/database-time';
import { articles, drafts, presences, revisions } from '#db/schema/articles';
import { users } from '#db/schema/users';
import type { Actor } from '#domain/account/roles';
import { isSameManuscript, type Manuscript, withAllFields, withSlug } from '#domain/article/manuscript';
import type { TypedIn } from '#domain/article/typed-in';
import { type Denial, denialOf } from '#domain/article/workflow';
import { ok, type Result, refuse } from '#domain/base/result';

/** An editor that reported within this time is present. */
const PRESENT_MS = 45_000;

type Draft = typeof drafts.$inferSelect;
type DraftRefusal = Denial | 'not_found' | 'other_window';
type DraftState = { savedAt: Date; baseRevisionId: number; headRevisionId: number; others: string[] };

type DraftInput = {
  articleId: number;
  baseRevisionId: number;
  content: Manuscript;
  /** Whether the writer typed on after a save from this base without knowing its result. */
  isAfterSave?: boolean | undefined;
  typedIn?: TypedIn | undefined;
};

/** Of a list: where the saved text has no title yet, that which the user has kept and not saved. */
export function titleSeenBy(userId: number): SQL<string> {
  const kept = sql`select ${drafts.content}->>'title' from ${drafts}
    where ${drafts.articleId} = ${articles.id} and ${drafts.userId} = ${userId}`;
  return sql<string>`coalesce(nullif(${revisions.title}, ''), (${kept}), '')`;
}

/**
 * Returns the head and who else has the article open. Text equal to the head is no draft. Refuses as `other_window` what
 * would take the place of what the same user typed in another window, unseen here.
 */
export async function saveDraft(input: DraftInput, actor: Actor): Promise<Result<DraftState, DraftRefusal>> {
  const base = await findRevision(input.articleId, input.baseRevisionId);
  const kept = await db().transaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    if (!article) return refuse('not_found');
    const denial = denialOf('edit', article.subject, actor, article.desk, article.ancestors);
    if (denial) return refuse(denial);
    if (!base) return refuse('not_found');
    if (await hasOtherDraft(tx, input, actor.id)) return refuse('other_window');
    const savedAt = await readTime(tx);
    const isSame = isSameManuscript(withSlug(input.content), manuscriptOf(article.head));
    const baseRevisionId = await presentBase(tx, article, input, actor.id);
    if (isSame) await forgetDraft(tx, input.articleId, actor.id);
    else await writeDraft(tx, { ...input, baseRevisionId }, actor.id, savedAt);
    return ok({ article, baseRevisionId, savedAt });
  });
  if (!kept.ok) return kept;
  const { article, ...draft } = kept.value;
  return ok({ ...draft, ...(await notePresence(article, actor)) });
}

/** The head if only the writer's own save came between: nobody conflicts with themselves. */
export async function presentBase(
  tx: Transaction,
  { row, head }: Pick<DeskArticle, 'row' | 'head'>,
  { baseRevisionId, isAfterSave = false }: Pick<DraftInput, 'baseRevisionId' | 'isAfterSave'>,
  userId: number,
): Promise<number> {
  if (!isAfterSave || baseRevisionId >= head.id) return baseRevisionId;
  return baseRevisionId >= (await newestOfOthers(row.id, userId, tx)) ? head.id : baseRevisionId;
}

/** Whether the user typed something else in another window since. Pages of the release before do not ask. */
export async function hasOtherDraft(
  tx: Transaction,
  { articleId, content, typedIn }: Pick<DraftInput, 'articleId' | 'content' | 'typedIn'>,
  userId: number,
): Promise<boolean> {
  const kept = typedIn && (await findDraft(articleId, userId, tx));
  if (!kept || isOwn(kept, typedIn)) return false;
  return kept.savedAt.getTime() !== typedIn.after?.getTime() && !isSameManuscript(kept.content, content);
}

function isOwn({ windowId, windowSavedAt, savedAt }: Draft, { windowId: own, formerId }: TypedIn): boolean {
  if (windowId === null || windowSavedAt?.getTime() !== savedAt.getTime()) return false;
  return windowId === own || windowId === formerId;
}

export async function forgetDraft(tx: Transaction, articleId: number, userId: number): Promise<void> {
  await tx.delete(drafts).where(and(eq(drafts.articleId, articleId), eq(drafts.userId, userId)));
}

export async function findDraft(
  articleId: number,
  userId: number,
  reader: Pick<Transaction, 'select'> = db(),
): Promise<Draft | undefined> {
  const [row] = await reader
    .select()
    .from(drafts)
    .where(and(eq(drafts.articleId, articleId), eq(drafts.userId, userId)));
  return row && { ...row, content: withAllFields(row.content) };
}

/** Marks the article as open; returns the others who have it open. */
export async function notePresence(
  { row, head }: Pick<DeskArticle, 'row' | 'head'>,
  actor: Actor,
): Promise<{ headRevisionId: number; others: string[] }> {
  await db()
    .insert(presences)
    .values({ articleId: row.id, userId: actor.id })
    .onConflictDoUpdate({ target: [presences.articleId, presences.userId], set: { seenAt: sql`now()` } });
  const others = await db()
    .select({ name: users.name })
    .from(presences)
    .innerJoin(users, eq(users.id, presences.userId))
    .where(
      and(
        eq(presences.articleId, row.id),
        ne(presences.userId, actor.id),
        gt(presences.seenAt, sql`now() - make_interval(secs => ${PRESENT_MS / 1000})`),
      ),
    );
  return { headRevisionId: head.id, others: others.map(({ name }) => name) };
}

export async function endPresence(articleId: number, userId: number): Promise<void> {
  await db()
    .delete(presences)
    .where(and(eq(presences.articleId, articleId), eq(presences.userId, userId)));
}

async function writeDraft(tx: Transaction, input: DraftInput, userId: number, savedAt: Date): Promise<void> {
  const { articleId, baseRevisionId, content, typedIn } = input;
  const from = { windowId: typedIn?.windowId ?? null, windowSavedAt: typedIn ? savedAt : null };
  const values = { baseRevisionId, content, ...from };
  await tx
    .insert(drafts)
    .values({ articleId, userId, ...values, savedAt })
    .onConflictDoUpdate({ target: [drafts.articleId, drafts.userId], set: { ...values, savedAt } });
}
