'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { FormState } from '#lib/base/form';

type Props = {
  /** Place in the history, from 1. */
  number: number;
  id: number;
  revisionId: number;
  headRevisionId: number;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** The present revision stays in the history. */
export function RestoreForm({ number, action, ...values }: Props) {
  const t = useTranslations('editor.history');
  const [state, submit, isPending] = useActionState(action, {});
  return (
    <form action={submit} className="grid gap-3 border-t border-line pt-4">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Notice tone={state.ok ? 'good' : 'bad'}>{state.message}</Notice>
      <Button type="submit" className="justify-self-start" disabled={isPending}>
        {t('restore', { number })}
      </Button>
    </form>
  );
}
