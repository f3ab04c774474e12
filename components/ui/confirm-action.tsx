'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button, type Tone } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Notice } from '#components/ui/notice';
import { Secret } from '#components/ui/secret';
import { useFormAction } from '#components/ui/use-form-action';
import type { FormState } from '#lib/base/form';

export type SecretState = FormState & { secret?: string };

type Props = {
  label: string;
  /** What will happen, in a sentence. */
  warning: string;
  fields: Record<string, string | number>;
  action: (state: SecretState, form: FormData) => Promise<SecretState>;
  tone?: Tone;
};

export function ConfirmAction({ label, warning, fields, action, tone = 'plain' }: Props) {
  const t = useTranslations('common');
  const [isOpen, setOpen] = useState(false);
  const { state, isPending, form } = useFormAction(action);
  useEffect(() => {
    if (state.ok && !state.secret) setOpen(false);
  }, [state]);
  return (
    <div className="grid justify-items-start gap-2">
      <Button tone={tone} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {!isOpen && state.ok && <Notice tone="good">{state.message}</Notice>}
      <Dialog title={label} isOpen={isOpen} onClose={() => setOpen(false)}>
        {state.secret ? (
          <div className="grid gap-4">
            <Notice tone="good">{state.message}</Notice>
            <Secret text={state.secret} />
            <Button onClick={() => setOpen(false)}>{t('close')}</Button>
          </div>
        ) : (
          <form {...form} className="grid gap-4">
            <p>{warning}</p>
            {Object.entries(fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Notice tone="bad">{state.ok === false && state.message}</Notice>
            <div className="flex flex-wrap justify-end gap-3">
              <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
              <Button type="submit" tone="main" disabled={isPending}>
                {label}
              </Button>
            </div>
          </form>
        )}
      </Dialog>
    </div>
  );
}
