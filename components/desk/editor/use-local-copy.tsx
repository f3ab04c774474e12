import { useEffect, useRef } from 'react';
import { findLocalCopy, isNewer } from '#components/desk/editor/local-copy';
import type { OpenedArticle } from '#components/desk/editor/opened-article';
import { isSameManuscript, type Manuscript } from '#domain/manuscript';

/** What only this browser kept, because the server could not be reached, goes before what the server has. */
export function useLocalCopy(
  article: OpenedArticle,
  isEditable: boolean,
  use: (copy: { baseRevisionId: number; manuscript: Manuscript }) => void,
) {
  const once = useRef(false);
  useEffect(() => {
    if (once.current || !isEditable) return;
    once.current = true;
    const copy = findLocalCopy(article.id, article.user.id);
    const { draft, head } = article;
    if (!copy || !isNewer(copy, draft?.savedAt)) return;
    if (!isSameManuscript(copy.manuscript, draft?.manuscript ?? head)) use(copy);
  });
}
