'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { useAutosave } from '#components/desk/editor/use-autosave';
import { useLocalCopy } from '#components/desk/editor/use-local-copy';
import { useTurns } from '#components/ui/use-turns';
import type { OpenPreview } from '#db/previews';
import { isSameManuscript, type Manuscript } from '#domain/manuscript';
import type { ArticleStatus, Move } from '#domain/workflow';
import type { MoveAnswer, SaveAnswer } from '#lib/article-answers';
import type { FormState } from '#lib/form';

export type OpenedArticle = {
  id: number;
  /** Who opened it: nothing is kept or moved in another's name, whoever signs in meanwhile. */
  user: { id: number; email: string };
  headRevisionId: number;
  head: Manuscript;
  /** What the user had typed and not saved, and the revision they had started from. */
  draft: { baseRevisionId: number; manuscript: Manuscript; savedAt: Date } | null;
  status: ArticleStatus;
  isLive: boolean;
  /** What the user may do with it now. */
  moves: Move[];
  /** Whether it waits for another's eyes, since the user wrote part of it. */
  needsOthers: boolean;
  publishedAt: Date | null;
  scheduledAt: Date | null;
  expiresAt: Date | null;
  publicPath: string | null;
  previewPath: string;
  /** The previews that somebody has looked at and that still hold. */
  previews: (OpenPreview & { mayEnd: boolean })[];
  mayEndPreviews: boolean;
  /** Why it was sent back, where it was. */
  returned: { note: string; by: string } | null;
};

export type EditorActions = {
  save: (input: { id: number; userId: number; baseRevisionId: number; manuscript: Manuscript }) => Promise<SaveAnswer>;
  move: (input: MoveRequest & { id: number; userId: number; headRevisionId: number }) => Promise<MoveAnswer>;
  endPreviews: (state: FormState, form: FormData) => Promise<FormState>;
  takeWords: (input: { id: number; userId: number; headRevisionId: number }) => Promise<SaveAnswer>;
};

export type MoveRequest = { move: Move; note?: string; at?: string | null; expiresAt?: string | null };
export type Conflict = { mine: Manuscript; theirs: Manuscript; headRevisionId: number };
export type ArticleEditing = ReturnType<typeof useArticle>;

/** The state of an open article: what is typed, what it started from, and what came of saving and moving it. */
export function useArticle(article: OpenedArticle, actions: EditorActions) {
  const opened = article.draft;
  const [manuscript, setManuscript] = useState(opened?.manuscript ?? article.head);
  const [base, setBase] = useState(opened?.baseRevisionId ?? article.headRevisionId);
  const [version, setVersion] = useState(0);
  const [conflict, setConflict] = useState<Conflict>();
  const [answer, setAnswer] = useState<{ ok: boolean; message: string }>();
  const { isBusy, run } = useTurns();
  const router = useRouter();
  const isEditable = article.moves.includes('edit');
  const keeping = useAutosave({
    articleId: article.id,
    userId: article.user.id,
    baseRevisionId: base,
    manuscript,
    isEditable,
  });
  const latest = useRef({ manuscript, base });
  latest.current = { manuscript, base };

  const change = useCallback((part: Partial<Manuscript>) => setManuscript((before) => ({ ...before, ...part })), []);

  /** Puts a whole text in place of the one that is open. */
  const replace = useCallback((whole: Manuscript) => {
    latest.current = { ...latest.current, manuscript: whole };
    setManuscript(whole);
    setVersion((before) => before + 1);
  }, []);

  useLocalCopy(article, isEditable, (copy) => {
    replace(copy.manuscript);
    setBase(copy.baseRevisionId);
  });

  const send = useCallback(async (): Promise<number | undefined> => {
    const sent = latest.current;
    const result = await actions
      .save({ id: article.id, userId: article.user.id, baseRevisionId: sent.base, manuscript: sent.manuscript })
      .catch(() => undefined);
    if (!result) return void keeping.lose('offline');
    if (result.ok) {
      const slug = latest.current.manuscript.slug || result.slug;
      if (slug !== latest.current.manuscript.slug) change({ slug });
      setBase(result.revisionId);
      latest.current = { manuscript: { ...latest.current.manuscript, slug }, base: result.revisionId };
      const saved = { ...sent.manuscript, slug: result.slug };
      keeping.markSaved(saved, result.revisionId, isSameManuscript(latest.current.manuscript, saved));
      router.refresh();
      return result.revisionId;
    }
    if (isSessionLost(result.reason)) return void keeping.lose(result.reason);
    if (result.reason === 'stale' && 'head' in result && result.head) {
      const { manuscript: theirs, revisionId } = result.head;
      return void setConflict({ mine: sent.manuscript, theirs, headRevisionId: revisionId });
    }
    setAnswer({ ok: false, message: result.message });
    return undefined;
  }, [actions, article.id, article.user.id, change, keeping.lose, keeping.markSaved, router]);

  /** No draft is on its way meanwhile: one that came later than the save would bring back what it replaced. */
  const store = useCallback(async () => {
    await keeping.hold();
    return send().finally(keeping.release);
  }, [send, keeping.hold, keeping.release]);

  /** One save that waits saves all that was typed until its turn: further ones have nothing to add. */
  const save = useCallback(
    () =>
      run('save', () => {
        setAnswer(undefined);
        return store();
      }),
    [run, store],
  );

  /** The head that is meant: what is typed, saved first where it differs; undefined where that failed. */
  const storeOpen = useCallback(async () => {
    const isOpen = isEditable && !isSameManuscript(latest.current.manuscript, article.head);
    return isOpen ? await store() : latest.current.base;
  }, [isEditable, article.head, store]);

  /** Takes what the library says of the files by now, and shows the text anew. */
  const takeWords = useCallback(
    () =>
      run('move', async () => {
        setAnswer(undefined);
        const headRevisionId = await storeOpen();
        if (headRevisionId === undefined) return;
        const result = await actions
          .takeWords({ id: article.id, userId: article.user.id, headRevisionId })
          .catch(() => undefined);
        if (result?.ok) window.location.reload();
        else if (!result) keeping.lose('offline');
        else if (isSessionLost(result.reason)) keeping.lose(result.reason);
        else setAnswer({ ok: false, message: result.message });
      }),
    [run, storeOpen, actions, article, keeping.lose],
  );

  const move = useCallback(
    (request: MoveRequest) =>
      run('move', async () => {
        setAnswer(undefined);
        const headRevisionId = await storeOpen();
        if (headRevisionId === undefined) return false;
        const result = await actions
          .move({ ...request, id: article.id, userId: article.user.id, headRevisionId })
          .catch(() => undefined);
        if (!result) keeping.lose('offline');
        else if (!result.ok && isSessionLost(result.reason)) keeping.lose(result.reason);
        else {
          setAnswer({ ok: result.ok, message: result.message });
          router.refresh();
        }
        return result?.ok ?? false;
      }),
    [run, storeOpen, actions, article, keeping.lose, router],
  );

  /** Goes on with a text put together from both, from the head that was shown beside it. */
  const resolve = useCallback(
    (whole: Manuscript) => {
      if (!conflict) return;
      replace(whole);
      setBase(conflict.headRevisionId);
      latest.current = { manuscript: whole, base: conflict.headRevisionId };
      setConflict(undefined);
      save();
    },
    [conflict, replace, save],
  );

  return {
    manuscript,
    version,
    change,
    replace,
    isEditable,
    isBusy,
    answer,
    keeping,
    isBehind: keeping.headRevisionId !== base,
    conflict,
    closeConflict: () => setConflict(undefined),
    resolve,
    save,
    takeWords,
    move,
  };
}

function isSessionLost(reason: string): reason is 'signed_out' | 'other_account' {
  return reason === 'signed_out' || reason === 'other_account';
}
