import { useEffect, useRef } from 'react';
import { findLocalCopy, forgetLocally, isNewer, type LocalCopy } from '#components/desk/editor/keeping/local-copy';
import type { OpenedArticle } from '#components/desk/editor/keeping/opened-article';
import { isSameManuscript, withSlug } from '#domain/article/manuscript';

/**
 * A copy that never reached the server goes before the server's text. What was typed during a save continues from that
 * save, unless another's came between.
 */
export function useLocalCopy(article: OpenedArticle, isEditable: boolean, use: (copy: LocalCopy) => void) {
  const once = useRef(false);
  useEffect(() => {
    if (once.current || !isEditable) return;
    once.current = true;
    const kept = findLocalCopy(article.id, article.user.id);
    const { draft, head, headRevisionId, othersRevisionId } = article;
    if (!kept || !isNewer(kept.copy, draft?.savedAt)) return;
    const { name, copy } = kept;
    // What is used is kept anew, in this window's name.
    forgetLocally(article.id, article.user.id, name);
    if (!draft && isSameManuscript(withSlug(copy.manuscript), head)) return;
    const isOwn = copy.isAfterSave && copy.baseRevisionId < headRevisionId && copy.baseRevisionId >= othersRevisionId;
    const slug = copy.manuscript.slug || head.slug;
    const found = isOwn ? { ...copy, manuscript: { ...copy.manuscript, slug }, baseRevisionId: headRevisionId } : copy;
    if (!isSameManuscript(found.manuscript, draft?.manuscript ?? head)) use(found);
  });
}
