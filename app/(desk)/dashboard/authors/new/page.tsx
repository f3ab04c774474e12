import type { Metadata } from 'next';
import { AuthorForm } from '#components/desk/authors/author-form';
import { LONGEST } from '#domain/authors/author';
import { cutTo, oneLine } from '#domain/base/one-line';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { addAuthorAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('authors');
  return { title: t('add') };
}

export default async function NewAuthorPage({ searchParams }: PageProps<'/dashboard/authors/new'>) {
  await requireDeskUser('secretary', 'administrator');
  const [t, asked] = await Promise.all([deskWords('authors'), searchParams]);
  const byline = cutTo(oneLine(String(asked['byline'] ?? '')), LONGEST.byline);
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
      <h1 className="text-2xl font-bold">{t('add')}</h1>
      <AuthorForm byline={byline} action={addAuthorAction} />
    </div>
  );
}
