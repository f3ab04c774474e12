'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { useFormAction } from '#components/ui/use-form-action';
import { PASSWORD_LENGTH } from '#domain/account/new-password';
import type { FormState } from '#lib/base/form';

type Props = { email: string; action: (state: FormState, form: FormData) => Promise<FormState> };

export function PasswordForm({ email, action }: Props) {
  const t = useTranslations('account');
  const fields = useRef<HTMLFormElement>(null);
  const { state, isPending, form } = useFormAction(action);
  useEffect(() => {
    if (state.ok) fields.current?.reset();
  }, [state]);
  return (
    <form {...form} onReset={undefined} ref={fields} className="grid gap-4">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        label={t('currentPassword')}
        name="current"
        type="password"
        autoComplete="current-password"
        error={state.errors?.['current']}
        required
      />
      <TextField
        label={t('newPassword')}
        hint={t('newPasswordHint', { least: PASSWORD_LENGTH.least })}
        name="password"
        type="password"
        autoComplete="new-password"
        error={state.errors?.['password']}
        required
      />
      <TextField
        label={t('repeatPassword')}
        name="repeated"
        type="password"
        autoComplete="new-password"
        error={state.errors?.['repeated']}
        required
      />
      <Notice tone={state.ok ? 'good' : 'bad'}>{state.message}</Notice>
      <Button type="submit" tone="main" disabled={isPending} className="justify-self-start">
        {t('changePassword')}
      </Button>
    </form>
  );
}
