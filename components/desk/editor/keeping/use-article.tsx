'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useTransition } from 'react';
import type { EditorActions, MoveRequest, OpenedArticle } from '#components/desk/editor/keeping/opened-article';
import { useLocalCopy } from '#components/desk/editor/keeping/use-local-copy';
import { useSaving } from '#components/desk/editor/keeping/use-saving';
import { useText } from '#components/desk/editor/keeping/use-text';
import type { FileStore } from '#components/desk/editor/text/files';
import { useTurns } from '#components/ui/use-turns';
import type { Manuscript } from '#domain/article/manuscript';

export type ArticleEditing = ReturnType<typeof useArticle>;

export function useArticle(article: OpenedArticle, actions: EditorActions, store: FileStore) {
  const { isBusy, run } = useTurns();
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const refreshMoves = useCallback(() => startRefresh(() => router.refresh()), [router]);
  const text = useText(article);
  const saving = useSaving({ article, actions, text, store, run, refreshMoves });
  const { isEditable, keeping, conflict, setConflict, answer, setAnswer, fail, save, storeOpen } = saving;
  const { setUnreadable, setUploading, setLacking, keepingState, know } = saving;
  const { replace } = text;
  useLocalCopy(article, isEditable, (copy) => {
    if (copy.isAfterSave) text.sentFrom.current = copy.baseRevisionId;
    // The draft was kept elsewhere since, and is not what is shown.
    know(copy.after);
    replace(copy.manuscript, copy.baseRevisionId);
  });

  /** Takes over what the library says of the files, then reloads. */
  const takeWords = useCallback(
    () =>
      run('move', async () => {
        const headRevisionId = await storeOpen();
        if (headRevisionId === undefined) return;
        const result = await actions
          .takeWords({ id: article.id, userId: article.user.id, headRevisionId })
          .catch(() => undefined);
        if (result?.ok) window.location.reload();
        else fail(result);
      }),
    [run, storeOpen, actions, article, fail],
  );

  const move = useCallback(
    (request: MoveRequest) =>
      run('move', async () => {
        const headRevisionId = await storeOpen();
        if (headRevisionId === undefined) return false;
        const result = await actions
          .move({ ...request, id: article.id, userId: article.user.id, headRevisionId })
          .catch(() => undefined);
        if (result?.ok) setAnswer({ ok: true, message: result.message });
        if (result?.ok || fail(result)) refreshMoves();
        return result?.ok ?? false;
      }),
    [run, storeOpen, actions, article, setAnswer, fail, refreshMoves],
  );

  /** Continues with the merged text from the head that was shown beside it. */
  const resolve = useCallback(
    (whole: Manuscript) => {
      if (!conflict) return;
      if (conflict.keptAt) know(conflict.keptAt);
      replace(whole, conflict.headRevisionId);
      setConflict(undefined);
      save();
    },
    [conflict, setConflict, know, replace, save],
  );

  return {
    /** The moves of the state before are still shown, and would give way under a pointer. */
    movesWait: isBusy || isRefreshing,
    ...{ manuscript: text.manuscript, version: text.version, change: text.change, replace },
    ...{ isEditable, isBusy, answer, keeping, isBehind: keeping.headRevisionId !== text.base },
    ...{ conflict, closeConflict: () => setConflict(undefined), resolve },
    ...{ save, takeWords, move, setUnreadable, setUploading, setLacking, keepingState },
  };
}
