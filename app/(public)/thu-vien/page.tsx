import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AlbumList } from '#components/albums/album-list';
import { Breadcrumb } from '#components/article/breadcrumb';
import { AudioList } from '#components/recordings/audio-list';
import { ShelfLink } from '#components/recordings/shelf-link';
import { VideoList } from '#components/recordings/video-list';
import { BlockHeading } from '#components/ui/block-heading';
import { listShownAlbums } from '#db/albums/live';
import { listRecordings } from '#db/article/recordings';
import { LIBRARY_PATH, SHELVES } from '#domain/http/library-paths';
import { pageMetadata } from '#lib/feeds/page-metadata';
import { cardImage, ownPageCard } from '#lib/site/cards';
import { loadSite } from '#lib/site/once';

export const revalidate = 600;

const ON_TOP = 3;

export async function generateMetadata(): Promise<Metadata> {
  const [site, t] = await Promise.all([loadSite(), getTranslations('library')]);
  const image = cardImage(await ownPageCard('library', site));
  return pageMetadata(site, { title: t('title'), description: t('intro'), path: LIBRARY_PATH, image });
}

export default async function LibraryPage() {
  const [t, albums, videos, sounds] = await Promise.all([
    getTranslations('library'),
    listShownAlbums(1, ON_TOP),
    listRecordings('video', 1, ON_TOP),
    listRecordings('audio', 1, ON_TOP),
  ]);
  const shown = { anh: albums.length, video: videos.length, audio: sounds.length };
  return (
    <>
      <Breadcrumb trail={[]} />
      <h1 className="text-2xl font-bold md:text-3xl">{t('title')}</h1>
      <p className="mt-4 mb-8">{t('intro')}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        {SHELVES.map((shelf) => (
          <section key={shelf}>
            <BlockHeading beside={shown[shelf] > 0 && <ShelfLink shelf={shelf} />}>
              {t(`shelves.${shelf}`)}
            </BlockHeading>
            {shelf === 'anh' && <AlbumList albums={albums} level={3} />}
            {shelf === 'video' && <VideoList videos={videos} level={3} />}
            {shelf === 'audio' && <AudioList sounds={sounds} />}
          </section>
        ))}
      </div>
    </>
  );
}
