import type { Metadata } from 'next';
import { buttonClass } from '#components/ui/button';
import { UserList } from '#components/users/user-list';
import { listUsers } from '#db/users';
import { formatBytes } from '#domain/figures';
import { deskWords } from '#lib/desk-words';
import { dayLimits, readUploadsToday } from '#lib/media/day-quota';
import { requireDeskUser } from '#lib/sign-in/session';

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
