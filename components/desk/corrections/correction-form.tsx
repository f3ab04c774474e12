'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Select, TextArea } from '#components/ui/field';
import { newKey } from '#components/ui/new-key';
import { Notice } from '#components/ui/notice';
import { useFormAction } from '#components/ui/use-form-action';
import { CORRECTION_KINDS, CORRECTION_LETTERS } from '#domain/corrections/corrections';
import type { FormState } from '#lib/base/form';

type Props = { articleId: number; action: (state: FormState, form: FormData) => Promise<FormState> };

/** Adds at most one correction each time it is opened; a fault of the time before is not shown again. */
export function CorrectionForm({ articleId, action }: Props) {
  const t = useTranslations('corrections');
  const common = useTranslations('common');
  const [isOpen, setOpen] = useState(false);
  const [key, setKey] = useState('');
  const { state, isPending, form } = useFormAction(action);
  const [before, setBefore] = useState<number>();
  const fault = state.ok === false && state.at !== before ? state : undefined;
  useEffect(() => {
    if (state.ok) setOpen(false);
  }, [state]);
  const open = () => {
    setKey(newKey());
    setBefore(state.at);
    setOpen(true);
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Button onClick={open}>{t('add')}</Button>
      {!isOpen && state.ok && <Notice tone="good">{state.message}</Notice>}
      <Dialog title={t('add')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <form key={key} {...form} noValidate className="grid gap-4">
          <input type="hidden" name="articleId" value={articleId} />
          <input type="hidden" name="key" value={key} />
          <Select name="kind" label={t('kind')} hint={t('kindHint')}>
            {CORRECTION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </Select>
          <TextArea
            name="text"
            label={t('text')}
            hint={t('textHint', CORRECTION_LETTERS)}
            rows={4}
            maxLength={CORRECTION_LETTERS.max}
            error={fault?.errors?.['text']}
          />
          <Notice key={state.at} tone="bad">
            {fault?.message}
          </Notice>
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button type="submit" tone="main" disabled={isPending}>
              {t('publish')}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
