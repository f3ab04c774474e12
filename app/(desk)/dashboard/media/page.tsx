import type { Metadata } from 'next';
import { MediaFilterForm } from '#components/desk/media/filter';
import { MediaGrid } from '#components/desk/media/grid';
import { LibraryUploader } from '#components/desk/media/library-uploader';
import { buttonClass } from '#components/ui/button';
import { countMedia, searchMedia } from '#db/media/media';
import { isEditor } from '#domain/article/workflow';
import { pageNumberOf } from '#domain/http/paths';
import { MEDIA_KINDS } from '#domain/media/media';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';

const PAGE_SIZE = 30;

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('media');
  return { title: t('title') };
}

export default async function MediaPage({ searchParams }: PageProps<'/dashboard/media'>) {
  const user = await requireDeskUser();
  const [t, albums] = await Promise.all([deskWords('media'), deskWords('albums')]);
  const given = await searchParams;
  const query = String(given['q'] ?? '').slice(0, 200);
  const kind = MEDIA_KINDS.find((known) => known === given['kind']);
  const page = pageNumberOf(String(given['page'] ?? '1')) ?? 1;
  const [files, total] = await Promise.all([
    searchMedia({ query, kind }, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    countMedia({ query, kind }),
  ]);
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-2xl font-bold">{t('title')}</h1>
          <p className="text-muted">{t('intro')}</p>
        </div>
        {isEditor(user.role) && (
          <a href="/dashboard/albums" className={buttonClass()}>
            {albums('title')}
          </a>
        )}
      </div>
      <LibraryUploader />
      <MediaFilterForm query={query} kind={kind} />
      <MediaGrid
        files={files}
        total={total}
        page={page}
        pages={Math.max(1, Math.ceil(total / PAGE_SIZE))}
        filter={{ ...(query && { q: query }), ...(kind && { kind }) }}
      />
    </div>
  );
}
