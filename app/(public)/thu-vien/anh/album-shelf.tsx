import { getTranslations } from 'next-intl/server';
import { AlbumList } from '#components/albums/album-list';
import { Breadcrumb } from '#components/article/breadcrumb';
import { Pagination } from '#components/article/pagination';
import { JsonLd } from '#components/site/json-ld';
import { shelfPath } from '#domain/http/library-paths';
import { loadAlbums } from '#lib/albums/shelf';
import { loadTrail } from '#lib/albums/trail';
import { breadcrumbs } from '#lib/feeds/structured-data';
import { answerMissing } from '../../missing';

export async function AlbumShelf({ page }: { page: number }) {
  const [t, trail, listing] = await Promise.all([getTranslations(), loadTrail('anh'), loadAlbums(page)]);
  if (!listing) return answerMissing(404);
  return (
    <>
      <JsonLd data={await breadcrumbs(trail)} />
      <Breadcrumb trail={trail.slice(0, -1)} />
      <h1 className="text-2xl font-bold md:text-3xl">
        {t('library.shelves.anh')}
        {page > 1 && <span className="font-normal text-muted"> – {t('category.page', { page })}</span>}
      </h1>
      <p className="mt-1 text-muted">{t('library.intros.anh')}</p>
      <AlbumList albums={listing.albums} level={2} />
      <Pagination category={{ slug: shelfPath('anh').slice(1) }} page={page} pages={listing.pages} />
    </>
  );
}
