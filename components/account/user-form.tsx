'use client';

import { useTranslations } from 'next-intl';
import { CategoryChoice } from '#components/account/category-choice';
import { Button, buttonClass } from '#components/ui/button';
import { Select, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { Secret } from '#components/ui/secret';
import { useFormAction } from '#components/ui/use-form-action';
import { useStepFocus } from '#components/ui/use-step-focus';
import { ROLES, type Role } from '#domain/account/roles';
import type { CategoryNode } from '#domain/site/category-tree';
import type { FormState } from '#lib/base/form';

export type UserState = FormState & { added?: { email: string; password: string } };

type Props = {
  /** Absent for a new user. */
  user?: { id: number; name: string; role: Role; categoryIds: number[] };
  categories: CategoryNode[];
  action: (state: UserState, form: FormData) => Promise<UserState>;
};

export function UserForm({ user, categories, action }: Props) {
  const t = useTranslations();
  const { state, isPending, form } = useFormAction(action);
  const frame = useStepFocus<HTMLDivElement>(state.added ? 'added' : 'asked');
  if (state.added) return <Added frame={frame} {...state.added} />;
  return (
    <form {...form} className="grid max-w-2xl gap-5">
      {user ? (
        <input type="hidden" name="id" value={user.id} />
      ) : (
        <TextField
          label={t('account.users.email')}
          hint={t('account.users.emailHint')}
          name="email"
          type="email"
          autoComplete="off"
          error={state.errors?.['email']}
          required
        />
      )}
      <TextField
        label={t('account.users.name')}
        name="name"
        defaultValue={user?.name}
        maxLength={100}
        autoComplete="off"
        error={state.errors?.['name']}
        required
      />
      <Select
        label={t('account.users.role')}
        hint={t('account.users.roleHint')}
        name="role"
        defaultValue={user?.role ?? 'reporter'}
        error={state.errors?.['role']}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`desk.roles.${role}`)}
          </option>
        ))}
      </Select>
      <CategoryChoice categories={categories} chosen={user?.categoryIds ?? []} />
      <Notice tone={state.ok ? 'good' : 'bad'}>{state.message}</Notice>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="main" disabled={isPending}>
          {user ? t('common.save') : t('account.users.add')}
        </Button>
        <a href="/dashboard/users" className={buttonClass('quiet')}>
          {t('account.users.back')}
        </a>
      </div>
    </form>
  );
}

/** The first password, shown only once. */
function Added({ frame, email, password }: { frame: React.Ref<HTMLDivElement>; email: string; password: string }) {
  const t = useTranslations('account.users');
  return (
    <div ref={frame} tabIndex={-1} className="grid max-w-2xl justify-items-start gap-4">
      <Notice tone="good">{t('added', { email })}</Notice>
      <p>{t('passwordOnce')}</p>
      <Secret text={password} />
      <a href="/dashboard/users" className={buttonClass('main')}>
        {t('back')}
      </a>
    </div>
  );
}
