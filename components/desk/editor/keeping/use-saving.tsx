import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState } from 'react';
import type { Conflict, EditorActions, OpenedArticle } from '#components/desk/editor/keeping/opened-article';
import { useAutosave } from '#components/desk/editor/keeping/use-autosave';
import type { EditedText } from '#components/desk/editor/keeping/use-text';
import { creditsIn, type FileStore } from '#components/desk/editor/text/files';
import type { useTurns } from '#components/ui/use-turns';
import { useUnsavedWarning } from '#components/ui/use-unsaved-warning';
import { isSameManuscript } from '#domain/article/manuscript';
import { statusAfterEdit } from '#domain/article/workflow';

type Options = {
  article: OpenedArticle;
  actions: EditorActions;
  text: EditedText;
  store: FileStore;
  run: ReturnType<typeof useTurns>['run'];
  /** Reads the article anew; no move can be asked for until it is there. */
  refreshMoves: () => void;
};

export function useSaving({ article, actions, text, store, run, refreshMoves }: Options) {
  const [conflict, setConflict] = useState<Conflict>();
  const [answer, setAnswer] = useState<{ ok: boolean; message: string; isOfUpload?: boolean }>();
  const t = useTranslations('editor.body');
  const [isUnreadable, setIsUnreadable] = useState(false);
  const unreadable = useRef(false);
  const [isUploading, setUploading] = useState(false);
  const [lacking, setLacking] = useState(0);
  useUnsavedWarning(isUnreadable || isUploading || lacking > 0);
  const router = useRouter();
  const { id: articleId, user, status } = article;
  const isEditable = article.moves.includes('edit');
  const { manuscript, base, latest, sentFrom, rebase, goOnFrom } = text;
  const keeping = useAutosave({
    ...{ articleId, userId: user.id, baseRevisionId: base, manuscript, isEditable, sentFrom, rebase },
    keptBefore: article.draft?.savedAt,
  });
  const { hold, release, lose, know, typedIn, markSaved } = keeping;
  const { latestFiles } = store;

  /** Reports a refusal; false if the server or the session is away. */
  const fail = useCallback(
    (refused: { reason: string; message: string } | undefined): boolean => {
      const away = refused ? refused.reason : 'offline';
      if (isAway(away)) lose(away);
      else setAnswer({ ok: false, message: refused?.message ?? '' });
      return !isAway(away);
    },
    [lose],
  );

  /** The text as it stands is not the manuscript's: nothing is said to be saved. */
  const setUnreadable = useCallback((is: boolean) => {
    unreadable.current = is;
    setIsUnreadable(is);
  }, []);

  const send = useCallback(async (): Promise<number | undefined> => {
    if (unreadable.current) return void setAnswer({ ok: false, message: t('unreadable') });
    const sent = latest.current;
    const credits = creditsIn(sent.manuscript, latestFiles.current);
    const isAfterSave = sentFrom.current === sent.base;
    sentFrom.current = sent.base;
    const { base: baseRevisionId, manuscript: typed } = sent;
    const result = await actions
      .save({
        id: articleId,
        userId: user.id,
        baseRevisionId,
        manuscript: typed,
        isAfterSave,
        credits,
        typedIn: typedIn(),
      })
      .catch(() => undefined);
    if (result && !isAfterSave) sentFrom.current = undefined;
    if (result?.ok) {
      goOnFrom(result.revisionId, result.slug);
      const saved = { ...sent.manuscript, slug: result.slug };
      markSaved(saved, result.revisionId, isSameManuscript(latest.current.manuscript, saved));
      if (statusAfterEdit({ status }) === status) router.refresh();
      else refreshMoves();
      return result.revisionId;
    }
    if (result && 'head' in result && result.head) {
      const { manuscript: theirs, revisionId, isOwn, keptAt } = result.head;
      // What was saved since the older of two drafts began comes next.
      const headRevisionId = keptAt ? Math.min(revisionId, sent.base) : revisionId;
      return void setConflict({ theirs, headRevisionId, isOwn, keptAt });
    }
    fail(result);
    return undefined;
  }, [
    actions,
    articleId,
    user.id,
    latest,
    sentFrom,
    latestFiles,
    typedIn,
    goOnFrom,
    markSaved,
    fail,
    router,
    refreshMoves,
    status,
    t,
  ]);

  /** Holds drafts back: one that arrives after the save would restore what it replaced. */
  const saveNow = useCallback(async () => {
    try {
      await hold();
      return await send();
    } finally {
      release();
    }
  }, [send, hold, release]);

  /** A waiting save saves all that was typed until its turn, so further ones are dropped. */
  const save = useCallback(
    () =>
      run('save', () => {
        setAnswer(undefined);
        return saveNow();
      }),
    [run, saveNow],
  );

  /** The head to act on, after saving what is typed; undefined if that failed. */
  const storeOpen = useCallback(async () => {
    setAnswer(undefined);
    if (isUploading) return void setAnswer({ ok: false, message: t('uploading'), isOfUpload: true });
    const isOpen = unreadable.current || (isEditable && !isSameManuscript(latest.current.manuscript, article.head));
    return isOpen ? await saveNow() : latest.current.base;
  }, [isEditable, isUploading, article.head, latest, saveNow, t]);

  // What arrives while two texts are put together would be missing from their text.
  const isHeld = conflict !== undefined && isUploading;
  const state = isUnreadable ? ('unreadable' as const) : isUploading ? ('uploading' as const) : keeping.state;
  return {
    isEditable,
    setUnreadable,
    setUploading,
    setLacking,
    keepingState: keeping.state,
    keeping: { ...keeping, state, lacking },
    conflict: isHeld ? undefined : conflict,
    setConflict,
    answer: isHeld
      ? { ok: false, message: t('conflictHeld') }
      : answer?.isOfUpload && !isUploading
        ? undefined
        : answer,
    setAnswer,
    fail,
    know,
    save,
    storeOpen,
  };
}

function isAway(reason: string): reason is 'offline' | 'signed_out' | 'other_account' {
  return ['offline', 'signed_out', 'other_account'].includes(reason);
}
