'use client';

import { useTranslations } from 'next-intl';
import type { ListedUser } from '#db/account/users';
import { dateLine, isoInVietnam } from '#domain/base/calendar';
import { formatBytes } from '#domain/base/numbers';

/** Today's uploads, only of users who have any. */
type Uploads = { [userId: number]: { files: number; bytes: number } };

type Props = { users: ListedUser[]; ownId: number; uploads: Uploads };

export function UserList({ users, ownId, uploads }: Props) {
  const t = useTranslations('account.users');
  return (
    <ul className="divide-y divide-line border-y border-line">
      {users.map((user) => (
        <li
          key={user.id}
          className="relative grid gap-x-6 gap-y-1 py-4 text-sm hover:bg-surface md:grid-cols-3 md:px-2"
        >
          <div className="min-w-0">
            <a href={`/dashboard/users/${user.id}`} className="stretched-link text-base font-bold hover:text-accent">
              {user.name}
            </a>
            {user.id === ownId && <span className="text-muted"> · {t('you')}</span>}
            <p className="break-all text-muted">{user.email}</p>
          </div>
          <RoleCell user={user} />
          <StateCell user={user} uploaded={uploads[user.id]} />
        </li>
      ))}
    </ul>
  );
}

function RoleCell({ user }: { user: ListedUser }) {
  const t = useTranslations();
  return (
    <div>
      <p className="font-bold">{t(`desk.roles.${user.role}`)}</p>
      <p className="text-muted">
        {user.categories.length === 0 ? t('account.users.allCategories') : user.categories.join(', ')}
      </p>
    </div>
  );
}

function StateCell({ user, uploaded }: { user: ListedUser; uploaded: Uploads[number] | undefined }) {
  const t = useTranslations('account.users');
  return (
    <div>
      {user.disabledAt && <p className="font-bold text-accent">{t('isDisabled')}</p>}
      <p className={user.hasSecondFactor ? 'text-good' : 'text-muted'}>
        {user.hasSecondFactor ? t('hasSecondFactor') : t('noSecondFactor')}
      </p>
      <p className="text-muted">
        {user.lastSeenAt ? (
          <time dateTime={isoInVietnam(user.lastSeenAt)}>{t('seen', { at: dateLine(user.lastSeenAt) })}</time>
        ) : (
          t('neverSeen')
        )}
      </p>
      {uploaded && (
        <p className="text-muted">{t('uploadedToday', { files: uploaded.files, size: formatBytes(uploaded.bytes) })}</p>
      )}
    </div>
  );
}
