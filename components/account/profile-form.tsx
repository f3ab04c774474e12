'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Select, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { useFormAction } from '#components/ui/use-form-action';
import { LOCALES, type Locale } from '#domain/base/locales';
import type { FormState } from '#lib/base/form';

type Props = {
  user: { name: string; email: string; locale: Locale };
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

export function ProfileForm({ user, action }: Props) {
  const t = useTranslations('account');
  const { state, isPending, form } = useFormAction(action);
  return (
    <form {...form} className="grid gap-4">
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        defaultValue={user.name}
        error={state.errors?.['name']}
        autoComplete="name"
        required
        maxLength={100}
      />
      <TextField label={t('email')} hint={t('emailHint')} value={user.email} readOnly autoComplete="username" />
      <Select label={t('locale')} name="locale" defaultValue={user.locale}>
        {LOCALES.map((locale) => (
          <option key={locale} value={locale}>
            {t(`locales.${locale}`)}
          </option>
        ))}
      </Select>
      <Notice tone={state.ok ? 'good' : 'bad'}>{state.message}</Notice>
      <Button type="submit" tone="main" disabled={isPending} className="justify-self-start">
        {t('saveProfile')}
      </Button>
    </form>
  );
}
