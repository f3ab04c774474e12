import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorForm } from '#components/desk/authors/author-form';
import { buttonClass } from '#components/ui/button';
import { findDeskAuthor } from '#db/authors/authors';
import { listPictures } from '#db/front/desk';
import { authorPath, idOf } from '#domain/http/paths';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { changeAuthorAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('authors');
  return { title: t('change') };
}

export default async function AuthorDeskPage({ params }: PageProps<'/dashboard/authors/[id]'>) {
  await requireDeskUser('secretary', 'administrator');
  const author = await findDeskAuthor(idOf((await params).id) ?? 0);
  if (!author) notFound();
  const t = await deskWords('authors');
  const [portrait] = await listPictures(author.portraitId === null ? [] : [author.portraitId]);
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
      <h1 className="text-2xl font-bold">{t('change')}</h1>
      <p className="flex flex-wrap gap-3">
        <a href={authorPath(author)} className={buttonClass()}>
          {t('view')}
        </a>
        <a href="/dashboard/authors" className={buttonClass('quiet')}>
          {t('back')}
        </a>
      </p>
      <AuthorForm author={author} portrait={portrait} action={changeAuthorAction} />
    </div>
  );
}
