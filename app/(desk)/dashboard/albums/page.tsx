import type { Metadata } from 'next';
import { AlbumTable } from '#components/desk/albums/album-table';
import { DeskPagination } from '#components/desk/frame/pagination';
import { buttonClass } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { countAlbums, DESK_PAGE, listAlbums } from '#db/albums/desk';
import { pageNumberOf } from '#domain/http/paths';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('albums');
  return { title: t('title') };
}

export default async function DeskAlbumsPage({ searchParams }: PageProps<'/dashboard/albums'>) {
  await requireDeskUser('editor', 'secretary', 'administrator');
  const t = await deskWords('albums');
  const query = await searchParams;
  const page = pageNumberOf(String(query['page'] ?? '1')) ?? 1;
  const [albums, total] = await Promise.all([listAlbums(page), countAlbums()]);
  return (
    <div className="grid max-w-4xl gap-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-2xl font-bold">{t('title')}</h1>
          <p className="mt-1 text-muted">{t('intro')}</p>
        </div>
        <a href="/dashboard/albums/new" className={buttonClass('main')}>
          {t('new')}
        </a>
      </div>
      {query['removed'] && <Notice tone="good">{t('removed')}</Notice>}
      <AlbumTable albums={albums} />
      <DeskPagination page={page} pages={Math.max(1, Math.ceil(total / DESK_PAGE))} query={query} />
    </div>
  );
}
