import type { Metadata } from 'next';
import { PageForm } from '#components/desk/site/page-form';
import { EMPTY_BODY } from '#domain/article/body';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { addPageAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('administration.pages');
  return { title: t('add') };
}

export default async function NewStaticPage() {
  await requireDeskUser('administrator');
  const t = await deskWords('administration.pages');
  return (
    <>
      <h1 className="mb-6 text-2xl font-bold">{t('add')}</h1>
      <PageForm details={null} body={EMPTY_BODY} files={[]} action={addPageAction} />
    </>
  );
}
