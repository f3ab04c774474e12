import { useCallback, useRef, useState } from 'react';
import type { OpenedArticle } from '#components/desk/editor/keeping/opened-article';
import type { Manuscript } from '#domain/article/manuscript';

export type EditedText = ReturnType<typeof useText>;

/** What is typed and the revision that it started from; `latest` is both by now, also what is not yet drawn. */
export function useText({ draft, head, headRevisionId }: OpenedArticle) {
  const [manuscript, setManuscript] = useState(draft?.manuscript ?? head);
  const [base, setBase] = useState(draft?.baseRevisionId ?? headRevisionId);
  const [version, setVersion] = useState(0);
  const latest = useRef({ manuscript, base });
  latest.current = { manuscript, base };
  /** The base from which a save was sent, until it is known what came of it. */
  const sentFrom = useRef<number>(undefined);

  const change = useCallback((part: Partial<Manuscript>) => setManuscript((before) => ({ ...before, ...part })), []);

  /** Puts a whole text in place of the one that is open, started from that revision, or from the same as before. */
  const replace = useCallback((whole: Manuscript, from = latest.current.base) => {
    latest.current = { manuscript: whole, base: from };
    setManuscript(whole);
    setBase(from);
    setVersion((before) => before + 1);
  }, []);

  /** The server found that the text goes on from there. */
  const rebase = useCallback((from: number, revisionId: number) => {
    if (latest.current.base !== from) return;
    latest.current = { ...latest.current, base: revisionId };
    setBase(revisionId);
  }, []);

  /** Goes on from the revision that was just saved, which made an address of the title where there was none. */
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
