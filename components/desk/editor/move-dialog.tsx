'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MoveRequest, OpenedArticle } from '#components/desk/editor/keeping/opened-article';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextArea, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { type Move, RULES } from '#domain/article/workflow';
import { instantOfLocal, isoInVietnam } from '#domain/base/calendar';

type Props = {
  move: Move | undefined;
  article: OpenedArticle;
  /** What must be mended before readers may see it. */
  faults: number;
  onClose: () => void;
  onGo: (request: MoveRequest) => void;
};

export function MoveDialog({ move, article, faults, onClose, onGo }: Props) {
  const t = useTranslations('editor');
  return (
    <Dialog title={move ? t(`moves.${move}`) : ''} isOpen={move !== undefined} onClose={onClose}>
      {move && <MoveForm move={move} article={article} faults={faults} onClose={onClose} onGo={onGo} />}
    </Dialog>
  );
}

type Fault = 'out_of_range' | 'not_in_future' | 'expires_too_soon';

function MoveForm({ move, article, faults, onClose, onGo }: Props & { move: Move }) {
  const t = useTranslations();
  const [problem, setProblem] = useState<{ field: 'at' | 'expiresAt'; words: string }>();
  const { needsNote, tone } = RULES[move];
  const isPublishing = move === 'publish' || move === 'schedule';

  // No form action: its state updates, and the dialog with them, would wait for the page's refresh.
  function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = event.currentTarget.elements;
    const refuse = (field: 'at' | 'expiresAt', reason: Fault) => {
      setProblem({ field, words: t(`editor.refusals.${reason}`) });
      (fields.namedItem(field) as HTMLInputElement).focus();
    };
    const form = new FormData(event.currentTarget);
    const [at, expiresAt] = [instantOf(form.get('at')), instantOf(form.get('expiresAt'))];
    if (at === undefined) return refuse('at', 'out_of_range');
    if (expiresAt === undefined) return refuse('expiresAt', 'out_of_range');
    if (move === 'schedule' && (!at || at <= new Date())) return refuse('at', 'not_in_future');
    if (expiresAt && expiresAt <= (at ?? new Date())) return refuse('expiresAt', 'expires_too_soon');
    onGo({ move, at: isoOf(at), expiresAt: isoOf(expiresAt), note: String(form.get('note') ?? '') });
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      {isPublishing && faults > 0 ? (
        <Notice tone="bad">{t('editor.move.faults', { count: faults })}</Notice>
      ) : (
        <p className="text-sm">{t(`editor.moveHints.${move}`)}</p>
      )}
      {isPublishing && (
        <>
          <TextField
            label={t(move === 'schedule' ? 'editor.move.at' : 'editor.move.firstPublished')}
            hint={t(move === 'schedule' ? 'editor.move.atHint' : 'editor.move.firstPublishedHint')}
            type="datetime-local"
            name="at"
            required={move === 'schedule'}
            defaultValue={localOf(move === 'publish' ? article.publishedAt : article.scheduledAt)}
            error={problem?.field === 'at' ? problem.words : undefined}
          />
          <TextField
            label={t('editor.move.expires')}
            hint={t('editor.move.expiresHint')}
            type="datetime-local"
            name="expiresAt"
            defaultValue={localOf(article.expiresAt)}
            error={problem?.field === 'expiresAt' ? problem.words : undefined}
          />
        </>
      )}
      {needsNote && <TextArea label={t('editor.move.note')} name="note" required maxLength={2000} />}
      <div className="flex justify-end gap-3">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button tone={tone === 'danger' || tone === 'quiet' ? 'danger' : 'main'} type="submit">
          {t(`editor.moves.${move}`)}
        </Button>
      </div>
    </form>
  );
}

/** The wall clock of Vietnam, wherever the editor is. */
function localOf(at: Date | null): string {
  return at ? isoInVietnam(at).slice(0, 16) : '';
}

/** Null if empty, undefined if no article can have that time. */
function instantOf(local: FormDataEntryValue | null): Date | null | undefined {
  return local ? instantOfLocal(String(local)) : null;
}

function isoOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
