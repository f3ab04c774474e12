import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageForm } from '#components/desk/site/page-form';
import { listMedia } from '#db/media/media';
import { findPageById } from '#db/site/site';
import { mediaIdsIn } from '#domain/article/body';
import { categoryPath, idOf } from '#domain/http/paths';
import { pickedMedia } from '#domain/media/media';
import { picturesIn } from '#domain/site/page-details';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { changePageAction } from '../actions';

type Props = PageProps<'/dashboard/site/pages/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('administration.pages');
  return { title: t('change') };
}

export default async function EditStaticPage({ params }: Props) {
  await requireDeskUser('administrator');
  const t = await deskWords('administration.pages');
  const { id } = await params;
  const page = idOf(id) === undefined ? undefined : await findPageById(Number(id));
  if (!page) notFound();
  const { title, slug, body, details, updatedAt } = page;
  return (
    <>
      <h1 className="text-2xl font-bold">{t('change')}</h1>
      <p className="mb-6 text-sm">
        <a href={categoryPath({ slug })} className="text-accent underline underline-offset-4">
          {t('view')}
        </a>
      </p>
      <PageForm
        page={{ id: page.id, title, slug, updatedAt: updatedAt.toISOString() }}
        details={details}
        body={body}
        files={(await listMedia([...mediaIdsIn(body), ...picturesIn(details)])).map(pickedMedia)}
        action={changePageAction}
      />
    </>
  );
}
