import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MediaDelete } from '#components/desk/media/delete';
import { MediaFacts } from '#components/desk/media/facts';
import { MediaForm } from '#components/desk/media/form';
import { MediaPreview } from '#components/desk/media/preview';
import { MediaReplacement } from '#components/desk/media/replacement';
import { MediaUsesList } from '#components/desk/media/uses';
import { digestsOf } from '#db/media/digests';
import { findMedia } from '#db/media/media';
import { listReplacements } from '#db/media/replacements';
import { listMediaUses } from '#db/media/uses';
import { isEditor, mayPublish } from '#domain/article/workflow';
import { idOf } from '#domain/http/paths';
import { writeSeen } from '#domain/media/file-words';
import { denialOfMediaChange, mayChangeMedia } from '#domain/media/media';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { changeMediaAction, deleteMediaAction, replaceMediaAction } from '../actions';

export async function generateMetadata({ params }: PageProps<'/dashboard/media/[id]'>): Promise<Metadata> {
  const [file, t] = await Promise.all([findFile((await params).id), deskWords('media')]);
  return { title: file?.name || t('unnamed') };
}

export default async function MediaFilePage({ params }: PageProps<'/dashboard/media/[id]'>) {
  const user = await requireDeskUser();
  const t = await deskWords('media');
  const file = await findFile((await params).id);
  if (!file) notFound();
  const uses = await listMediaUses(file.id);
  const albums = isEditor(user.role) ? uses.albums : uses.albums.filter(({ isShown }) => isShown);
  const isOnPage = uses.pages.length > 0;
  const denial = denialOfMediaChange(user, { ...file, isOnPage, isShown: uses.isShown });
  const mayChange = denial === undefined;
  return (
    <>
      <a href="/dashboard/media" className="inline-block py-2 text-sm hover:text-accent hover:underline">
        {t('detail.back')}
      </a>
      <h1 className="mb-6 text-2xl font-bold break-words">{file.name || file.alt || t('unnamed')}</h1>
      <div className="grid gap-10 lg:grid-cols-[1fr_20rem] lg:gap-12">
        <div className="grid min-w-0 content-start gap-8">
          {(file.kind !== 'image' || !mayChange) && <MediaPreview file={file} />}
          {mayChange ? (
            <MediaForm
              key={file.id}
              file={file}
              seen={writeSeen(digestsOf(file))}
              isOnPage={isOnPage}
              action={changeMediaAction}
            />
          ) : (
            <p className="text-muted">
              {t(
                denial === 'on_page' ? 'form.onPage' : mayChangeMedia(user, file) ? 'detail.shown' : 'detail.notYours',
              )}
            </p>
          )}
        </div>
        <aside aria-label={t('detail.facts')} className="grid content-start gap-8">
          <MediaFacts file={file} showsWords={!mayChange} />
          <MediaUsesList kind={file.kind} uses={{ ...uses, albums }} />
          {file.kind === 'document' && (
            <MediaReplacement
              file={file}
              replacements={await listReplacements(file)}
              action={mayChange && mayPublish(user) ? replaceMediaAction : undefined}
            />
          )}
          {mayChangeMedia(user, file) && <MediaDelete id={file.id} isUsed={uses.isUsed} action={deleteMediaAction} />}
        </aside>
      </div>
    </>
  );
}

async function findFile(id: string) {
  const number = idOf(id);
  return number === undefined ? undefined : findMedia(number);
}
