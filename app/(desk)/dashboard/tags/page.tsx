import type { Metadata } from 'next';
import { PublishedNotice } from '#components/desk/frame/published-notice';
import { TagForm } from '#components/desk/tags/tag-form';
import { TagList } from '#components/desk/tags/tag-list';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { MOST_COUNTED } from '#db/article/live-articles';
import { listTagsInUse } from '#db/article/tagged';
import { listTagRows } from '#db/tags/public-tags';
import { slugify } from '#domain/base/slug';
import { normalizeText } from '#domain/base/text';
import { idOf, tagPath } from '#domain/http/paths';
import { deskTags, findTagNamed, TAGS_SHOWN, tagsMatching } from '#domain/tags/desk-tags';
import { TAG_LETTERS } from '#domain/tags/tags';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { changeTagAction, publishTagAction, unmarkTagAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('tags');
  return { title: t('title') };
}

export default async function TagsPage({ searchParams }: PageProps<'/dashboard/tags'>) {
  await requireDeskUser('secretary', 'administrator');
  const [t, asked] = await Promise.all([deskWords('tags'), searchParams]);
  const [q = '', name = ''] = ['q', 'tag'].map((field) => normalizeText(String(asked[field] ?? '')));
  const [inUse, rows] = await Promise.all([listTagsInUse([q, name]), listTagRows()]);
  const all = deskTags(inUse, rows);
  const found = tagsMatching(all, q);
  const tag = findTagNamed(all, name);
  const done = idOf(String(asked['done'] ?? ''));
  const published = rows.find(({ id, isPublic }) => isPublic && id === done);
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8">
      <div>
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <p className="mt-1 text-muted">
          {t('intro')} {t('counted', { count: MOST_COUNTED })}
        </p>
      </div>
      {published && (
        <PublishedNotice
          message={t('published', { name: published.name })}
          link={t('view')}
          href={tagPath(published)}
        />
      )}
      {tag && (
        <TagForm
          key={`${tag.key}.${tag.page?.version}`}
          name={tag.name}
          page={tag.page}
          suggestion={tag.formerly ?? slugify(tag.name)}
          action={tag.page ? changeTagAction : publishTagAction}
        />
      )}
      <form className="flex flex-wrap items-end gap-3">
        <TextField name="q" type="search" label={t('search')} maxLength={TAG_LETTERS} defaultValue={q} />
        <Button type="submit">{t('find')}</Button>
      </form>
      <TagList tags={found.slice(0, TAGS_SHOWN)} total={found.length} unmarkAction={unmarkTagAction} />
    </div>
  );
}
