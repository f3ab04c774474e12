import { useEffect, useRef } from 'react';
import type { OpenedArticle } from '#components/desk/editor/use-article';
import { findLocalCopy } from '#components/desk/editor/use-autosave';
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
    const isNewer = copy && (copy.at ?? 0) > (article.draft?.savedAt.getTime() ?? 0);
    if (copy && isNewer && !isSameManuscript(copy.manuscript, article.draft?.manuscript ?? article.head)) use(copy);
  });
}
