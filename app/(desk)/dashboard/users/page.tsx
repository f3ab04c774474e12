import type { Metadata } from 'next';
import { UserList } from '#components/account/user-list';
import { buttonClass } from '#components/ui/button';
import { listUsers } from '#db/account/users';
import { formatBytes } from '#domain/base/numbers';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { dayLimits, readUploadsToday } from '#lib/media/day-quota';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('account.users');
  return { title: t('title') };
}

export default async function UsersPage() {
  const user = await requireDeskUser('administrator');
  const t = await deskWords('account.users');
  const users = await listUsers();
  const { files, bytes } = dayLimits();
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <a href="/dashboard/users/new" className={buttonClass('main')}>
          {t('add')}
        </a>
      </div>
      <p className="mb-4 text-sm text-muted">{t('uploadLimits', { files, size: formatBytes(bytes) })}</p>
      <UserList users={users} ownId={user.id} uploads={await readUploadsToday(users)} />
    </>
  );
}
