'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { useFormAction } from '#components/ui/use-form-action';
import { excerpt } from '#domain/base/text';
import { WITHDRAWAL_LETTERS } from '#domain/corrections/corrections';
import type { FormState } from '#lib/base/form';

type Props = { id: number; text: string; action: (state: FormState, form: FormData) => Promise<FormState> };

/** It is gone with the correction that it withdrew. */
export function WithdrawCorrection({ id, text, action }: Props) {
  const t = useTranslations('corrections');
  const common = useTranslations('common');
  const [isOpen, setOpen] = useState(false);
  const { state, isPending, form } = useFormAction(action);
  const [before, setBefore] = useState<number>();
  const fault = state.ok === false && state.at !== before ? state : undefined;
  const open = () => {
    setBefore(state.at);
    setOpen(true);
  };
  return (
    <>
      <Button
        tone="danger"
        aria-label={t('withdrawOf', { text: excerpt(text, 60) })}
        onClick={open}
        className="justify-self-start"
      >
        {t('withdraw')}
      </Button>
      <Dialog title={t('withdraw')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <form {...form} noValidate className="grid gap-4">
          <p>{t('withdrawWarning')}</p>
          <input type="hidden" name="id" value={id} />
          <TextArea
            name="reason"
            label={t('reason')}
            hint={t('textHint', WITHDRAWAL_LETTERS)}
            maxLength={WITHDRAWAL_LETTERS.max}
            error={fault?.errors?.['reason']}
          />
          <Notice key={state.at} tone="bad">
            {fault?.message}
          </Notice>
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button type="submit" tone="main" disabled={isPending}>
              {t('withdraw')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
