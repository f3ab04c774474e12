import type { Metadata } from 'next';
import { AlbumView } from '#components/albums/album-view';
import { Tools } from '#components/article/tools/tools';
import { JsonLd } from '#components/site/json-ld';
import { findAlbumState } from '#db/albums/live';
import { albumPath } from '#domain/http/library-paths';
import { albumMetadata, imageGallery } from '#lib/albums/album-metadata';
import { loadAlbum } from '#lib/albums/shelf';
import { loadTrail } from '#lib/albums/trail';
import { missingMetadata } from '#lib/feeds/page-metadata';
import { breadcrumbs } from '#lib/feeds/structured-data';
import { loadSite } from '#lib/site/once';
import { absoluteUrl } from '#server/settings/site';
import { answerMissing } from '../../../missing';

export const revalidate = 600;
export const generateStaticParams = () => []; // ISR: built on first visit

type Props = PageProps<'/thu-vien/anh/[album]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { album: slug } = await params;
  const album = await loadAlbum(slug);
  return album ? albumMetadata(album) : missingMetadata(await missingStatus(slug));
}

export default async function AlbumPage({ params }: Props) {
  const { album: slug } = await params;
  const album = await loadAlbum(slug);
  if (!album) return answerMissing(await missingStatus(slug));
  const [site, trail] = await Promise.all([loadSite(), loadTrail('anh')]);
  const path = albumPath(album);
  return (
    <>
      <JsonLd data={imageGallery(album, site)} />
      <JsonLd data={await breadcrumbs([...trail, { slug: path.slice(1), name: album.title }])} />
      <AlbumView
        album={album}
        trail={trail}
        tools={<Tools title={album.title} address={absoluteUrl(path)} hasShareLinks={site.hasShareLinks} />}
      />
    </>
  );
}

async function missingStatus(slug: string) {
  return (await findAlbumState(slug)) === 'stopped' ? 410 : 404;
}
