import type { Metadata } from 'next';
import { UserForm } from '#components/account/user-form';
import { listCategoryTree } from '#db/site/categories';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { addUserAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('account.users');
  return { title: t('addTitle') };
}

export default async function NewUserPage() {
  await requireDeskUser('administrator');
  const t = await deskWords('account.users');
  return (
    <>
      <h1 className="mb-6 text-2xl font-bold">{t('addTitle')}</h1>
      <UserForm categories={await listCategoryTree()} action={addUserAction} />
    </>
  );
}
