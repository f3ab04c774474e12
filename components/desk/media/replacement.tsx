'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef, useState } from 'react';
import { MediaPicker } from '#components/desk/media/picker';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { typeLabel } from '#domain/media/media';
import type { FormState } from '#lib/base/form';

type Named = { id: number; name: string };

type Props = {
  file: { id: number; replacementId: number | null; contentType: string };
  replacements: { by: Named | undefined; replaced: Named[] };
  /** Only for those who may replace it. */
  action: ((state: FormState, form: FormData) => Promise<FormState>) | undefined;
};

export function MediaReplacement({ file, replacements: { by, replaced }, action }: Props) {
  const t = useTranslations('media.replacement');
  return (
    <section className="grid justify-items-start gap-3 text-sm">
      <h2 className="text-lg font-bold">{t('title')}</h2>
      {by && <p>{t.rich('by', { file: () => <FileLink file={by} /> })}</p>}
      {replaced.map((one) => (
        <p key={one.id}>{t.rich('replaces', { file: () => <FileLink file={one} /> })}</p>
      ))}
      {action ? <ReplacementForm file={file} action={action} /> : <p className="text-muted">{t('notYours')}</p>}
    </section>
  );
}

function FileLink({ file: { id, name } }: { file: Named }) {
  return (
    <a href={`/dashboard/media/${id}`} className="font-bold break-words text-accent underline">
      {name}
    </a>
  );
}

function ReplacementForm({ file, action }: { file: Props['file']; action: NonNullable<Props['action']> }) {
  const t = useTranslations('media.replacement');
  const common = useTranslations('common');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Named>();
  const [state, submit, isPending] = useActionState(action, {});
  const choose = useRef<HTMLButtonElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  // What was pressed goes with its row.
  useEffect(() => {
    if (!state.at) return;
    setChosen(undefined);
    choose.current?.focus();
  }, [state.at]);
  useEffect(() => {
    if (chosen) confirm.current?.focus();
  }, [chosen]);
  return (
    <>
      <p className="text-muted">{t('hint')}</p>
      <Button ref={choose} onClick={() => setOpen(true)}>
        {t('choose')}
      </Button>
      <form action={submit} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={file.id} />
        <input type="hidden" name="was" value={file.replacementId ?? ''} />
        <input type="hidden" name="replacementId" value={chosen?.id ?? ''} />
        {chosen && (
          <>
            <p className="w-full break-words">{t.rich('chosen', { name: () => <b>{chosen.name}</b> })}</p>
            <Button ref={confirm} type="submit" tone="main" disabled={isPending}>
              {t('confirm')}
            </Button>
            <Button
              onClick={() => {
                setChosen(undefined);
                choose.current?.focus();
              }}
            >
              {common('cancel')}
            </Button>
          </>
        )}
        {!chosen && file.replacementId !== null && (
          <Button type="submit" tone="quiet" disabled={isPending}>
            {t('undo')}
          </Button>
        )}
      </form>
      <Notice key={state.at} tone={state.ok ? 'good' : 'bad'}>
        {state.message}
      </Notice>
      <MediaPicker
        isOpen={isOpen}
        title={t('pick', { type: typeLabel(file.contentType) })}
        kind="document"
        type={file.contentType}
        onClose={() => setOpen(false)}
        onPick={setChosen}
      />
    </>
  );
}
