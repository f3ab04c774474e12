import type { Metadata } from 'next';
import { AlbumForm } from '#components/desk/albums/album-form';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { addAlbumAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('albums');
  return { title: t('new') };
}

export default async function NewAlbumPage() {
  await requireDeskUser('editor', 'secretary', 'administrator');
  const t = await deskWords('albums');
  return (
    <>
      <p>
        <a href="/dashboard/albums" className="inline-block py-1 text-sm hover:text-accent hover:underline">
          ← {t('back')}
        </a>
      </p>
      <h1 className="mb-6 text-2xl font-bold">{t('new')}</h1>
      <AlbumForm pictures={[]} save={addAlbumAction} mayChange />
    </>
  );
}
