import type { Metadata } from 'next';
import { buttonClass } from '#components/ui/button';
import { UserList } from '#components/users/user-list';
import { listUsers } from '#db/users';
import { deskWords } from '#lib/desk-words';
import { requireDeskUser } from '#lib/sign-in/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('account.users');
  return { title: t('title') };
}

export default async function UsersPage() {
  const user = await requireDeskUser('administrator');
  const t = await deskWords('account.users');
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <a href="/dashboard/users/new" className={buttonClass('main')}>
          {t('add')}
        </a>
      </div>
      <UserList users={await listUsers()} ownId={user.id} />
    </>
  );
}
