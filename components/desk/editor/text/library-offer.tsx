'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useFiles } from '#components/desk/editor/text/files';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { oneLine } from '#domain/base/one-line';
import type { FormState } from '#lib/base/form';

type Props = {
  mediaId: number;
  /** As typed in this text. */
  alt: string;
};

/** To whom may change the file: puts the description into the library, too, after saying what stands there. */
export function LibraryOffer({ mediaId, alt }: Props) {
  const t = useTranslations('media.offer');
  const { describePicture } = useFiles();
  const [present, setPresent] = useState<string>();
  const [answer, setAnswer] = useState<FormState>({});
  const frame = useRef<HTMLDivElement>(null);
  const isSending = useRef(false);
  const isOffered = describePicture !== undefined;
  useEffect(() => {
    if (!isOffered) return undefined;
    const controller = new AbortController();
    findDescription(mediaId, controller.signal).then(setPresent);
    return () => controller.abort();
  }, [mediaId, isOffered]);
  if (!describePicture || present === undefined) return null;
  const isKnown = oneLine(alt) === present;

  async function send(was: string) {
    if (!describePicture || isSending.current) return;
    isSending.current = true;
    const answered = await describePicture({ id: mediaId, alt, was }).catch(() => ({ ok: false, message: t('away') }));
    const found = await findDescription(mediaId);
    isSending.current = false;
    // The button that had it may go.
    frame.current?.focus();
    setAnswer(answered);
    setPresent((before) => found ?? before);
  }

  return (
    <div ref={frame} tabIndex={-1} className="mt-2 grid gap-2 text-xs">
      {!isKnown && (
        <div className="flex flex-wrap items-center gap-x-3">
          <span className="text-muted">{present ? t('present', { alt: present }) : t('lacking')}</span>
          <Button onClick={() => send(present)}>{t('take')}</Button>
        </div>
      )}
      <Notice key={answer.at} tone={answer.ok ? 'good' : 'bad'}>
        {answer.ok === true && !isKnown ? undefined : answer.message}
      </Notice>
    </div>
  );
}

/** Undefined to whom may not change it, and where the server does not answer. */
async function findDescription(id: number, signal?: AbortSignal): Promise<string | undefined> {
  try {
    const response = await fetch(`/api/media/${id}/description`, { signal: signal ?? null });
    return response.ok ? ((await response.json()) as { alt: string }).alt : undefined;
  } catch {
    return undefined;
  }
}
