import { useCallback, useRef, useState } from 'react';
import type { OpenedArticle } from '#components/desk/editor/keeping/opened-article';
import type { Manuscript } from '#domain/article/manuscript';

export type EditedText = ReturnType<typeof useText>;

/** `latest` is the text and its base, also before they are rendered. */
export function useText({ draft, head, headRevisionId }: OpenedArticle) {
  const [manuscript, setManuscript] = useState(draft?.manuscript ?? head);
  const [base, setBase] = useState(draft?.baseRevisionId ?? headRevisionId);
  const [version, setVersion] = useState(0);
  const latest = useRef({ manuscript, base });
  latest.current = { manuscript, base };
  /** The base of a save until its result is known. */
  const sentFrom = useRef<number>(undefined);

  const change = useCallback((part: Partial<Manuscript>) => setManuscript((before) => ({ ...before, ...part })), []);

  /** Replaces the whole text; `from` is its new base revision. */
  const replace = useCallback((whole: Manuscript, from = latest.current.base) => {
    latest.current = { manuscript: whole, base: from };
    setManuscript(whole);
    setBase(from);
    setVersion((before) => before + 1);
  }, []);

  /** The server found that the text continues from there. */
  const rebase = useCallback((from: number, revisionId: number) => {
    if (latest.current.base !== from) return;
    latest.current = { ...latest.current, base: revisionId };
    setBase(revisionId);
  }, []);

  /** Continues from the revision just saved, whose slug may come from the title. */
  const goOnFrom = useCallback(
    (revisionId: number, savedSlug: string) => {
      const slug = latest.current.manuscript.slug || savedSlug;
      if (slug !== latest.current.manuscript.slug) change({ slug });
      setBase(revisionId);
      latest.current = { manuscript: { ...latest.current.manuscript, slug }, base: revisionId };
    },
    [change],
  );
  return { manuscript, base, version, latest, sentFrom, change, replace, rebase, goOnFrom };
}
