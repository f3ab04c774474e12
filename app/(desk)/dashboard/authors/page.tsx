import type { Metadata } from 'next';
import { AuthorList } from '#components/desk/authors/author-list';
import { FreeBylines } from '#components/desk/authors/free-bylines';
import { PublishedNotice } from '#components/desk/frame/published-notice';
import { Button, buttonClass } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { listBylinesInUse } from '#db/article/authored';
import { MOST_COUNTED } from '#db/article/live-articles';
import { listDeskAuthors } from '#db/authors/authors';
import { LONGEST } from '#domain/authors/author';
import { BYLINES_SHOWN, bylinesMatching, deskAuthors } from '#domain/authors/desk-authors';
import { normalizeText } from '#domain/base/text';
import { authorPath, idOf } from '#domain/http/paths';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { removeAuthorAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('authors');
  return { title: t('heading') };
}

export default async function AuthorsPage({ searchParams }: PageProps<'/dashboard/authors'>) {
  await requireDeskUser('secretary', 'administrator');
  const [t, asked] = await Promise.all([deskWords('authors'), searchParams]);
  const q = normalizeText(String(asked['q'] ?? '')).trim();
  const [rows, inUse] = await Promise.all([listDeskAuthors(), listBylinesInUse(q)]);
  const { authors, free } = deskAuthors(rows, inUse);
  const found = bylinesMatching(free, q);
  const done = idOf(String(asked['done'] ?? ''));
  const published = authors.find(({ id }) => id === done);
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8">
      <div>
        <h1 className="text-2xl font-bold">{t('heading')}</h1>
        <p className="mt-1 text-muted">
          {t('intro')} {t('counted', { count: MOST_COUNTED })}
        </p>
      </div>
      {published && (
        <PublishedNotice
          message={t('published', { name: published.name })}
          link={t('view')}
          href={authorPath(published)}
        />
      )}
      <p>
        <a href="/dashboard/authors/new" className={buttonClass('main')}>
          {t('add')}
        </a>
      </p>
      <AuthorList authors={authors} removeAction={removeAuthorAction} />
      <section aria-labelledby="but-danh" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <h2 id="but-danh" className="text-lg font-bold">
          {t('free')}
        </h2>
        <form className="flex flex-wrap items-end gap-3">
          <TextField name="q" type="search" label={t('search')} maxLength={LONGEST.byline} defaultValue={q} />
          <Button type="submit">{t('find')}</Button>
        </form>
        <FreeBylines bylines={found.slice(0, BYLINES_SHOWN)} total={found.length} />
      </section>
    </div>
  );
}
