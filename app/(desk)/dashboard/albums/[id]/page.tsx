import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AlbumForm } from '#components/desk/albums/album-form';
import { findAlbum } from '#db/albums/desk';
import { listMedia } from '#db/media/media';
import { denialToChangeAlbum, denialToRemoveAlbum, denialToShowAlbum } from '#domain/albums/moves';
import { idOf } from '#domain/http/paths';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { changeAlbumAction, removeAlbumAction, showAlbumAction, stopAlbumAction } from '../actions';

type Props = PageProps<'/dashboard/albums/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { id }] = await Promise.all([deskWords('albums'), params]);
  const album = await findAlbum(idOf(id) ?? 0);
  return { title: album?.title ?? t('title') };
}

export default async function DeskAlbumPage({ params }: Props) {
  const user = await requireDeskUser('editor', 'secretary', 'administrator');
  const [t, { id }] = await Promise.all([deskWords('albums'), params]);
  const found = await findAlbum(idOf(id) ?? 0);
  if (!found) notFound();
  const { pictures, ...album } = found;
  const files = await listMedia(pictures.map(({ mediaId }) => mediaId));
  const known = new Map(files.map((file) => [file.id, file]));
  const rows = pictures.map((picture) => {
    const file = known.get(picture.mediaId);
    return { ...picture, key: picture.mediaId, name: file?.name ?? '', source: file };
  });
  const moves = denialToShowAlbum(user) ? undefined : { show: showAlbumAction, stop: stopAlbumAction };
  return (
    <>
      <p>
        <a href="/dashboard/albums" className="inline-block py-1 text-sm hover:text-accent hover:underline">
          ← {t('back')}
        </a>
      </p>
      <h1 className="mb-6 text-2xl font-bold wrap-anywhere">{album.title}</h1>
      <AlbumForm
        album={album}
        pictures={rows}
        save={changeAlbumAction}
        mayChange={denialToChangeAlbum(album, user) === undefined}
        moves={moves}
        remove={denialToRemoveAlbum(album, user) ? undefined : removeAlbumAction}
      />
    </>
  );
}
