import { useTranslations } from 'next-intl';
import { MediaCard } from '#components/desk/media/card';
import { buttonClass } from '#components/ui/button';
import type { ListedMedia } from '#db/media/media';

type Props = {
  files: ListedMedia[];
  total: number;
  page: number;
  pages: number;
  /** The search in the address, for links to other pages. */
  filter: Record<string, string>;
};

export function MediaGrid({ files, total, page, pages, filter }: Props) {
  const t = useTranslations('media');
  if (files.length === 0) {
    const isSearch = page > 1 || Object.keys(filter).length > 0;
    return (
      <p className="border-y border-line py-8 text-center text-muted">{t(isSearch ? 'search.empty' : 'search.none')}</p>
    );
  }
  return (
    <section aria-label={t('picker.results')} className="grid gap-6">
      <p className="text-sm text-muted">{t('search.count', { count: total })}</p>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 md:grid-cols-4 lg:grid-cols-5">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/dashboard/media/${file.id}`} className="group block">
              <MediaCard file={file} />
            </a>
          </li>
        ))}
      </ul>
      <Pages page={page} pages={pages} filter={filter} />
    </section>
  );
}

function Pages({ page, pages, filter }: Pick<Props, 'page' | 'pages' | 'filter'>) {
  const t = useTranslations('media.search');
  const common = useTranslations('common');
  if (pages < 2) return null;
  const address = (to: number) => `/dashboard/media?${new URLSearchParams({ ...filter, page: String(to) })}`;
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-4 text-sm">
      {page > 1 && (
        <a href={address(page - 1)} rel="prev" className={buttonClass()}>
          ← {common('previous')}
        </a>
      )}
      <span className="text-muted">{t('page', { page, pages })}</span>
      {page < pages && (
        <a href={address(page + 1)} rel="next" className={buttonClass()}>
          {common('next')} →
        </a>
      )}
    </nav>
  );
}
