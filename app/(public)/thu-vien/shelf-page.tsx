import { getTranslations } from 'next-intl/server';
import { AlbumList } from '#components/albums/album-list';
import { Breadcrumb } from '#components/article/breadcrumb';
import { Pagination } from '#components/article/pagination';
import { AudioList } from '#components/recordings/audio-list';
import { VideoList } from '#components/recordings/video-list';
import { JsonLd } from '#components/site/json-ld';
import { listShownAlbums } from '#db/albums/live';
import { listRecordings } from '#db/article/recordings';
import { PODCAST_PATH, type Shelf, shelfPath } from '#domain/http/library-paths';
import { loadShelfPages } from '#lib/albums/shelf';
import { loadTrail } from '#lib/albums/trail';
import { breadcrumbs } from '#lib/feeds/structured-data';
import { videoObjects } from '#lib/recordings/video-objects';
import { answerMissing } from '../missing';

type Props = { shelf: Shelf; page: number };

export async function ShelfPage({ shelf, page }: Props) {
  const [t, trail, pages] = await Promise.all([getTranslations(), loadTrail(shelf), loadShelfPages(shelf)]);
  if (page > pages) return answerMissing(404);
  return (
    <>
      <JsonLd data={await breadcrumbs(trail)} />
      <Breadcrumb trail={trail.slice(0, -1)} />
      <h1 className="text-2xl font-bold md:text-3xl">
        {t(`library.shelves.${shelf}`)}
        {page > 1 && <span className="font-normal text-muted"> – {t('category.page', { page })}</span>}
      </h1>
      <p className="mt-1 text-muted">{t(`library.intros.${shelf}`)}</p>
      {shelf === 'audio' && (
        <p className="mt-1">
          <a href={PODCAST_PATH} className="inline-block py-1.5 text-accent underline underline-offset-4">
            {t('library.podcast')}
          </a>
        </p>
      )}
      <Entries shelf={shelf} page={page} />
      <Pagination path={(number) => shelfPath(shelf, number)} page={page} pages={pages} />
    </>
  );
}

async function Entries({ shelf, page }: Props) {
  if (shelf === 'anh') return <AlbumList albums={await listShownAlbums(page)} level={2} />;
  const recordings = await listRecordings(shelf, page);
  if (shelf === 'audio') return <AudioList sounds={recordings} />;
  const data = videoObjects(recordings);
  return (
    <>
      {data.length > 0 && <JsonLd data={data} />}
      <VideoList videos={recordings} level={2} />
    </>
  );
}
