'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { FormState } from '#lib/base/form';

type Props = { state: FormState; isPending: boolean; isDirty: boolean; onSave?: () => void; form?: string };

/** Without `onSave` it submits the form that it is in, or the one with the id `form`. */
export function SaveBar({ state, isPending, isDirty, onSave, form }: Props) {
  const t = useTranslations();
  const message = isDirty && state.ok ? '' : state.message;
  return (
    <div className="grid gap-3">
      <Notice key={state.at} tone={state.ok ? 'good' : 'bad'}>
        {message}
      </Notice>
      <div className="flex flex-wrap items-center gap-4">
        <Button tone="main" type={onSave ? 'button' : 'submit'} form={form} onClick={onSave} disabled={isPending}>
          {t('common.save')}
        </Button>
        {isDirty && <span className="text-sm text-muted">{t('administration.unsaved')}</span>}
      </div>
    </div>
  );
}
