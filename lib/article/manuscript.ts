import { listLiveAddresses } from '#db/article/articles';
import { listArticleEvents } from '#db/article/desk-list';
import { findDraft } from '#db/article/drafts';
import { listOpenPreviews, readIssueTime } from '#db/article/previews';
import { findDeskArticle, manuscriptOf, newestOfOthers } from '#db/article/rows';
import { listCategoryTree } from '#db/site/categories';
import type { Actor } from '#domain/account/roles';
import { isSameManuscript } from '#domain/article/manuscript';
import { mayEndPreviews } from '#domain/article/preview';
import { denialOf, isWithin, movesFor } from '#domain/article/workflow';
import { articlePath } from '#domain/http/paths';
import { flattenTree, lineagesOf } from '#domain/site/category-tree';
import { previewPath } from '#lib/article/preview';

/** With the user's draft and rights; undefined if there is none. */
export async function openArticle(id: number, user: Actor & { email: string }) {
  const article = await findDeskArticle(id);
  if (!article) return undefined;
  const { row, head, subject, desk, ancestors } = article;
  const [draft, [address], issuedAt, previews, events, othersRevisionId] = await Promise.all([
    findDraft(id, user.id),
    listLiveAddresses([id]),
    readIssueTime({ articleId: id, userId: user.id }),
    listOpenPreviews(id),
    row.status === 'draft' ? listArticleEvents(id, 20) : [],
    newestOfOthers(id, user.id),
  ]);
  const manuscript = manuscriptOf(head);
  const isWorthKeeping = draft && !isSameManuscript(draft.content, manuscript);
  const sentBack = events.find(({ action }) => action === 'article.return' || action === 'article.submit');
  return {
    id,
    user: { id: user.id, email: user.email },
    headRevisionId: head.id,
    othersRevisionId,
    head: manuscript,
    draft: isWorthKeeping
      ? { baseRevisionId: draft.baseRevisionId, manuscript: draft.content, savedAt: draft.savedAt }
      : null,
    status: row.status,
    isLive: subject.isLive,
    moves: movesFor(subject, user, desk, ancestors),
    needsOthers: (['approve', 'publish'] as const).some(
      (move) => denialOf(move, subject, user, desk, ancestors) === 'own_text',
    ),
    publishedAt: row.publishedAt,
    scheduledAt: row.scheduledAt,
    expiresAt: row.expiresAt,
    publicPath: address ? articlePath(address) : null,
    previewPath: previewPath({
      ...{ articleId: id, userId: user.id, revisionId: head.id },
      issuedAt,
    }),
    previews: previews.map((one) => ({ ...one, mayEnd: mayEndPreviews(user, one.userId, ancestors) })),
    mayEndPreviews: mayEndPreviews(user, null, ancestors),
    returned: sentBack?.action === 'article.return' ? { note: sentBack.note ?? '', by: sentBack.actor ?? '' } : null,
  };
}

/** In the tree's order; `isMine` where the user may write. */
export async function listCategoryChoices(user: Pick<Actor, 'categoryIds'>) {
  const tree = await listCategoryTree();
  const lines = lineagesOf(tree);
  return flattenTree(tree).map(({ id, name }) => {
    const line = lines.get(id) ?? [id];
    return { id, name, depth: line.length - 1, isMine: isWithin(user, line) };
  });
}
