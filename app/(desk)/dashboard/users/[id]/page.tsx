import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Panel } from '#components/account/panel';
import { UserForm } from '#components/account/user-form';
import { ConfirmAction } from '#components/ui/confirm-action';
import { Notice } from '#components/ui/notice';
import { findUser, listUserCategoryIds, type User } from '#db/account/users';
import { versionOf } from '#db/client/version';
import { listCategoryTree } from '#db/site/categories';
import { pageNumberOf } from '#domain/http/paths';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import {
  changeUserAction,
  disableUserAction,
  enableUserAction,
  resetPasswordAction,
  resetSecondFactorAction,
  signOutUserAction,
} from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('account.users');
  return { title: t('title') };
}

export default async function UserPage({ params }: PageProps<'/dashboard/users/[id]'>) {
  const actor = await requireDeskUser('administrator');
  const id = pageNumberOf((await params).id);
  const user = id === undefined ? undefined : await findUser(id);
  if (!user) notFound();
  const t = await deskWords('account.users');
  const [categories, categoryIds] = await Promise.all([listCategoryTree(), listUserCategoryIds(user.id)]);
  const { name, role } = user;
  return (
    <>
      <h1 className="text-2xl font-bold">{name}</h1>
      <p className="mb-6 break-all text-muted">{user.email}</p>
      <div className="grid gap-10 lg:grid-cols-[2fr_1fr] lg:gap-12">
        <Panel title={t('details')}>
          <UserForm user={{ id: user.id, name, role, categoryIds }} categories={categories} action={changeUserAction} />
        </Panel>
        <Panel title={t('access')}>
          {user.disabledAt && <Notice tone="bad">{t('isDisabled')}</Notice>}
          {user.id === actor.id ? (
            <p className="text-sm">
              {t('ownAccess')}{' '}
              <a href="/dashboard/account" className="text-accent underline underline-offset-4">
                {t('toAccount')}
              </a>
            </p>
          ) : (
            <Access user={user} />
          )}
        </Panel>
      </div>
    </>
  );
}

async function Access({ user }: { user: User }) {
  const t = await deskWords('account.users');
  const fields = { id: user.id };
  return (
    <div className="grid justify-items-start gap-4">
      <ConfirmAction
        label={t('resetPassword')}
        warning={t('resetPasswordWarning')}
        fields={{ ...fields, seen: versionOf(user.passwordHash) }}
        action={resetPasswordAction}
      />
      {user.secondFactorAt && (
        <ConfirmAction
          label={t('resetSecondFactor')}
          warning={t('resetSecondFactorWarning')}
          fields={fields}
          action={resetSecondFactorAction}
        />
      )}
      <ConfirmAction label={t('signOut')} warning={t('signOutWarning')} fields={fields} action={signOutUserAction} />
      {user.disabledAt ? (
        <ConfirmAction label={t('enable')} warning={t('enableWarning')} fields={fields} action={enableUserAction} />
      ) : (
        <ConfirmAction
          label={t('disable')}
          warning={t('disableWarning')}
          fields={fields}
          action={disableUserAction}
          tone="danger"
        />
      )}
    </div>
  );
}
