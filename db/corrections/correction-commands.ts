import { and, eq, isNull, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { noteHeardChange } from '#db/article/hearings';
import { type DeskArticle, lockArticle } from '#db/article/rows';
import { db, type Transaction } from '#db/client/client';
import { alteredBy, announceContentChange } from '#db/client/content-events';
import { corrections } from '#db/schema/corrections';
import { ancestorIds } from '#db/site/categories';
import type { Actor } from '#domain/account/roles';
import { ok, refuse } from '#domain/base/result';
import type { NewCorrection, Withdrawal } from '#domain/corrections/correction-form';
import { denialOfCorrection, denialOfWithdrawal, MOST_CORRECTIONS } from '#domain/corrections/corrections';

/** Readers see it at once, and the article counts as changed now. A form that is sent twice is one correction. */
export function addCorrection({ articleId, kind, text, key }: NewCorrection, actor: Actor) {
  return db().transaction(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article) return refuse('not_found');
    const ancestors = await ancestorIds(article.row.categoryId, tx);
    const denial = denialOfCorrection(actor, { isLive: article.subject.isLive, ancestors });
    if (denial) return refuse(denial);
    const [twin] = await tx.select().from(corrections).where(eq(corrections.formKey, key));
    if (twin) return twin.articleId === articleId ? ok(twin.id) : refuse('not_found');
    const standing = and(eq(corrections.articleId, articleId), isNull(corrections.withdrawnAt));
    if ((await tx.$count(corrections, standing)) >= MOST_CORRECTIONS) return refuse('too_many');
    const [added] = await tx
      .insert(corrections)
      .values({ articleId, kind, text, formKey: key, createdBy: actor.id })
      .returning();
    await recordAudit(tx, { ...entryOf(article, actor), action: 'article.correct', after: { kind, text } });
    await announce(tx, article);
    return ok(added?.id ?? 0);
  });
}

/** Its text leaves readers; the trail keeps it, with the reason. */
export function withdrawCorrection({ id, reason }: Withdrawal, actor: Actor) {
  return db().transaction(async (tx) => {
    const [found] = await tx.select().from(corrections).where(eq(corrections.id, id));
    const article = found && (await lockArticle(tx, found.articleId));
    if (!article) return refuse('not_found');
    const denial = denialOfWithdrawal(actor, await ancestorIds(article.row.categoryId, tx));
    if (denial) return refuse(denial);
    const [withdrawn] = await tx
      .update(corrections)
      .set({ withdrawnAt: sql`now()` })
      .where(and(eq(corrections.id, id), isNull(corrections.withdrawnAt)))
      .returning();
    if (!withdrawn) return refuse('withdrawn');
    const { kind, text } = withdrawn;
    const entry = { ...entryOf(article, actor), action: 'article.withdraw_correction', note: reason } as const;
    await recordAudit(tx, { ...entry, before: { kind, text } });
    await announce(tx, article);
    return ok(id);
  });
}

function entryOf({ row, head }: DeskArticle, actor: Actor) {
  return { actorId: actor.id, subjectId: row.id, subject: head.title };
}

/** Nothing where no reader sees the article. */
async function announce(tx: Transaction, { row, subject }: DeskArticle): Promise<void> {
  if (!subject.isLive) return;
  await noteHeardChange(tx, [row.id]);
  await announceContentChange(tx, { keys: alteredBy(row.id, []) });
}
