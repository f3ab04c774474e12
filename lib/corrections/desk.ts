import { findDeskArticle } from '#db/article/rows';
import { listDeskCorrections } from '#db/corrections/corrections';
import { ancestorIds } from '#db/site/categories';
import type { Actor } from '#domain/account/roles';
import { denialOfCorrection, denialOfWithdrawal } from '#domain/corrections/corrections';

/** Undefined where the user can neither add one nor see any. */
export async function openCorrections(articleId: number, user: Actor) {
  const [article, corrections] = await Promise.all([findDeskArticle(articleId), listDeskCorrections(articleId)]);
  if (!article) return undefined;
  const ancestors = await ancestorIds(article.row.categoryId);
  const may = {
    add: denialOfCorrection(user, { isLive: article.subject.isLive, ancestors }) === undefined,
    withdraw: denialOfWithdrawal(user, ancestors) === undefined,
  };
  // Why one was withdrawn is between those who may withdraw.
  const seen = may.withdraw ? corrections : corrections.map((correction) => ({ ...correction, reason: null }));
  return may.add || corrections.length > 0 ? { corrections: seen, may } : undefined;
}
