'use client';

import { useTranslations } from 'next-intl';
import { type CategoryChoice, CategoryOptions } from '#components/desk/site/category-options';
import { Button, buttonClass } from '#components/ui/button';
import { Select, TextField } from '#components/ui/field';
import { ARTICLE_STATUSES } from '#domain/article/workflow';

type Filter = {
  status?: string | undefined;
  categoryId?: number | undefined;
  authorId?: number | undefined;
  text?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** Days that were typed and are invalid. */
type Wrong = { from?: string; to?: string };

type Props = { filter: Filter; wrong: Wrong; categories: CategoryChoice[]; authors: { id: number; name: string }[] };

/** A GET form, so that a filtered list can be bookmarked. */
export function ArticleFilter({ filter, wrong, categories, authors }: Props) {
  const t = useTranslations();
  return (
    <form className="mb-6 grid items-end gap-x-4 gap-y-3 rounded border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-4">
      <div className="sm:col-span-2">
        <TextField label={t('editor.list.text')} name="q" type="search" defaultValue={filter.text} maxLength={200} />
      </div>
      <Select label={t('editor.list.status')} name="status" defaultValue={filter.status ?? ''}>
        <option value="">{t('editor.list.any')}</option>
        {([...ARTICLE_STATUSES, 'live'] as const).map((status) => (
          <option key={status} value={status}>
            {t(`editor.statuses.${status}`)}
          </option>
        ))}
      </Select>
      <Select label={t('editor.fields.category')} name="category" defaultValue={filter.categoryId ?? ''}>
        <option value="">{t('editor.list.any')}</option>
        <CategoryOptions categories={categories} />
      </Select>
      <Select label={t('editor.list.author')} name="author" defaultValue={filter.authorId ?? ''}>
        <option value="">{t('editor.list.any')}</option>
        {authors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`editor.list.${name}`)}
          name={name}
          type="date"
          defaultValue={wrong[name] ?? filter[name]}
          error={wrong[name] && t('common.dayWrong')}
        />
      ))}
      <div className="flex gap-3">
        <Button type="submit">{t('editor.list.apply')}</Button>
        <a href="/dashboard/articles" className={buttonClass('quiet')}>
          {t('editor.list.reset')}
        </a>
      </div>
    </form>
  );
}
