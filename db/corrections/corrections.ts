import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { nameThen } from '#db/account/user-names';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { corrections } from '#db/schema/corrections';
import { auditEvents, users } from '#db/schema/users';
import { articleKey } from '#domain/http/content-keys';

export type ShownCorrection = Awaited<ReturnType<typeof listCorrections>>[number];
export type DeskCorrection = Awaited<ReturnType<typeof listDeskCorrections>>[number];

const { id, kind, text, createdAt, withdrawnAt } = corrections;

/** What readers see of a live article, the newest first. */
export function listCorrections(articleId: number) {
  const query = db()
    .select({ id, kind, text, createdAt })
    .from(corrections)
    .where(and(eq(corrections.articleId, articleId), isNull(withdrawnAt)))
    .orderBy(desc(createdAt), desc(id));
  return declareReads(
    () => query,
    () => [articleKey(articleId)],
  );
}

/** With those that were withdrawn, the newest first. */
export function listDeskCorrections(articleId: number) {
  return db()
    .select({
      id,
      kind,
      text,
      createdAt,
      withdrawnAt,
      author: nameThen(users, createdAt),
      reason: reasonOfWithdrawal(),
    })
    .from(corrections)
    .leftJoin(users, eq(users.id, corrections.createdBy))
    .where(eq(corrections.articleId, articleId))
    .orderBy(desc(createdAt), desc(id))
    .limit(100);
}

/** The trail has it, noted in the transaction that withdrew it; null for one that stands. */
function reasonOfWithdrawal(): SQL<string | null> {
  const { action, subjectId, at, note } = auditEvents;
  return sql`(select ${note} from ${auditEvents} where ${eq(action, 'article.withdraw_correction')}
    and ${subjectId} = ${corrections.articleId} and ${at} = ${withdrawnAt} order by ${auditEvents.id} desc limit 1)`;
}
