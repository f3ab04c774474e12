'use client';

import { useTranslations } from 'next-intl';
import type { CodesState } from '#components/account/codes-state';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import type { useFormAction } from '#components/ui/use-form-action';

type Props = { change: ReturnType<typeof useFormAction<CodesState>> };

export function SecondFactorOn({ change: { state, isPending, form } }: Props) {
  const t = useTranslations('account.secondFactor');
  return (
    <details className="print:hidden" open={state.ok === false || undefined}>
      <summary className="min-h-11 cursor-pointer py-2.5 text-sm font-bold hover:text-accent">{t('change')}</summary>
      <form {...form} className="mt-2 grid gap-4">
        <TextField
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          error={state.errors?.['password']}
          required
        />
        <TextField
          label={t('codeOrRecovery')}
          name="code"
          autoComplete="one-time-code"
          maxLength={20}
          error={state.errors?.['code']}
          required
        />
        <Notice tone="bad">{state.ok === false && state.message}</Notice>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" name="intent" value="codes" disabled={isPending}>
            {t('newCodes')}
          </Button>
          <Button type="submit" name="intent" value="off" tone="danger" disabled={isPending}>
            {t('switchOff')}
          </Button>
        </div>
      </form>
    </details>
  );
}
