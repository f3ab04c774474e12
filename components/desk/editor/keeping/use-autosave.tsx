'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { forgetLocally, keepLocally, type LocalCopy } from '#components/desk/editor/keeping/local-copy';
import { tellPreviews } from '#components/desk/editor/keeping/preview-refresh';
import { thisWindow } from '#components/desk/editor/keeping/this-window';
import { useUnsavedWarning } from '#components/ui/use-unsaved-warning';
import { isSameManuscript, type Manuscript } from '#domain/article/manuscript';
import type { SentTypedIn } from '#domain/article/typed-in';

const QUIET_MS = 1500;
const RETRY_MS = 5000;
const PRESENCE_MS = 20_000;

/** Whether what was typed is on the server, and if not, why. */
export type KeepState =
  | 'unreadable'
  | 'uploading'
  | 'saved'
  | 'kept'
  | 'typing'
  | 'offline'
  | 'signed_out'
  | 'other_account'
  | 'other_window'
  | 'refused';

type Kept = { savedAt: string; baseRevisionId: number; headRevisionId: number; others: string[] };
type Options = {
  articleId: number;
  userId: number;
  baseRevisionId: number;
  manuscript: Manuscript;
  isEditable: boolean;
  /** The base of a save without an answer. */
  sentFrom: RefObject<number | undefined>;
  rebase: (from: number, revisionId: number) => void;
  /** When the server last kept the draft before it was opened. */
  keptBefore: Date | undefined;
};

/**
 * Keeps what is typed: in this browser at once, on the server when the typing pauses, and again when connection or
 * session are back. Keeps only for the user who opened it. Tells the current head and who else has the article open.
 */
export function useAutosave({
  articleId,
  userId,
  baseRevisionId,
  manuscript,
  isEditable,
  keptBefore,
  ...more
}: Options) {
  const { sentFrom, rebase } = more;
  const [state, setState] = useState<KeepState>(keptBefore ? 'kept' : 'saved');
  const [keptAt, setKeptAt] = useState(keptBefore);
  const [others, setOthers] = useState<string[]>([]);
  const [headRevisionId, setHead] = useState(baseRevisionId);
  const latest = useRef({ manuscript, baseRevisionId });
  const kept = useRef(manuscript);
  const knownAt = useRef(keptBefore?.toISOString());
  const sending = useRef<Promise<unknown>>(undefined);
  const [isHeld, setHeld] = useState(false);
  const isQuiet = useRef(false);
  latest.current = { manuscript, baseRevisionId };

  const hear = useCallback((answer: Pick<Kept, 'headRevisionId' | 'others'>) => {
    setHead(answer.headRevisionId);
    setOthers(answer.others);
  }, []);

  const typedIn = useCallback((): SentTypedIn => {
    const { id: windowId, formerId } = thisWindow();
    return { windowId, formerId, after: knownAt.current ?? null };
  }, []);
  const send = useCallback(async () => {
    const sent = latest.current;
    const isAfterSave = sentFrom.current === sent.baseRevisionId;
    const answer = await request(articleId, 'PUT', { ...sent, isAfterSave, userId, typedIn: typedIn() });
    if (!answer) return setState('offline');
    if (answer.status === 401) return setState('signed_out');
    const body = (await answer.json().catch(() => undefined)) as (Kept & { reason?: string }) | undefined;
    if (body?.reason === 'other_window') {
      keepLocally(articleId, userId, { ...latest.current, isAfterSave, after: knownAt.current, isRefused: true });
      return setState('other_window');
    }
    if (answer.status === 409) return setState('other_account');
    if (!answer.ok) return setState('refused');
    // Cut off on its way.
    if (!body) return setState('offline');
    kept.current = sent.manuscript;
    knownAt.current = body.savedAt;
    hear(body);
    if (body.baseRevisionId !== sent.baseRevisionId) rebase(sent.baseRevisionId, body.baseRevisionId);
    setKeptAt(new Date(body.savedAt));
    const isAll = isSameManuscript(latest.current.manuscript, sent.manuscript);
    setState(isAll ? 'kept' : 'typing');
    if (isAll) forgetLocally(articleId, userId);
    tellPreviews(articleId);
  }, [articleId, userId, sentFrom, typedIn, rebase, hear]);
  const keep = useCallback(async () => {
    if (isQuiet.current) return;
    const sent = send();
    sending.current = sent;
    await sent;
  }, [send]);

  useEffect(() => {
    if (!isEditable || isSameManuscript(manuscript, kept.current)) return;
    const { baseRevisionId: base } = latest.current;
    const isAfterSave = sentFrom.current === base;
    keepLocally(articleId, userId, { baseRevisionId: base, manuscript, isAfterSave, after: knownAt.current });
    setState((before) => (before === 'signed_out' || before === 'other_account' ? before : 'typing'));
  }, [articleId, userId, manuscript, isEditable, sentFrom]);

  useEffect(() => {
    if (!isEditable || isHeld || isSameManuscript(manuscript, kept.current)) return;
    const timer = setTimeout(keep, QUIET_MS);
    return () => clearTimeout(timer);
  }, [manuscript, isEditable, isHeld, keep]);

  useEffect(() => {
    if (state !== 'offline') return;
    const timer = setInterval(keep, RETRY_MS);
    window.addEventListener('online', keep);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', keep);
    };
  }, [state, keep]);

  useEffect(() => {
    const tell = async () => {
      const answer = await request(articleId, 'POST');
      if (answer?.ok) hear((await answer.json()) as Kept);
    };
    tell();
    const timer = setInterval(tell, PRESENCE_MS);
    const leave = () => navigator.sendBeacon(`${addressOf(articleId)}/leave`);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
    };
  }, [articleId, hear]);

  useUnsavedWarning(state !== 'saved' && state !== 'kept');

  /** Resolves when no request is under way; sends none until `release`. */
  const hold = useCallback(async () => {
    isQuiet.current = true;
    setHeld(true);
    await sending.current;
  }, []);
  const release = useCallback(() => {
    isQuiet.current = false;
    setHeld(false);
  }, []);
  /** The text is a revision; without `isAll` more was typed since. */
  const markSaved = useCallback(
    (saved: Manuscript, revisionId: number, isAll: boolean) => {
      kept.current = saved;
      setHead(revisionId);
      setState(isAll ? 'saved' : 'typing');
      if (isAll) forgetLocally(articleId, userId);
      tellPreviews(articleId);
    },
    [articleId, userId],
  );
  /** The text goes on from the draft that was kept then. */
  const know = useCallback((then: string | undefined) => {
    knownAt.current = then;
  }, []);
  /** Another request failed to reach the server: keeps again once that is possible. */
  const lose = useCallback((why: 'offline' | 'signed_out' | 'other_account') => setState(why), []);
  return { state, keptAt, others, headRevisionId, keep, hold, release, lose, know, typedIn, markSaved };
}

function addressOf(articleId: number): string {
  return `/api/articles/${articleId}/draft`;
}

function request(
  articleId: number,
  method: 'PUT' | 'POST',
  body?: Pick<LocalCopy, 'baseRevisionId' | 'manuscript' | 'isAfterSave'> & {
    userId: number;
    typedIn: SentTypedIn;
  },
): Promise<Response | undefined> {
  return fetch(addressOf(articleId), {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  }).catch(() => undefined);
}
