'use client';

import { useTranslations } from 'next-intl';
import { CategoryOptions, type TreeRow } from '#components/desk/site/category-options';
import { Select, TextField } from '#components/ui/field';

/** `target` is `category:id`, `page:id` or `url`. */
export type EntryRow = { key: string; label: string; target: string; url: string };

type Props = {
  entry: EntryRow;
  /** Just added: gets the focus. */
  isNew: boolean;
  categories: TreeRow[];
  pages: { id: number; title: string }[];
  errorOf: (field: 'label' | 'url') => string | undefined;
  onChange: (values: Partial<EntryRow>) => void;
};

/** The label follows the target until it is changed by hand. */
export function MenuEntryFields({ entry, isNew, categories, pages, errorOf, onChange }: Props) {
  const t = useTranslations('administration.menu');
  const titleOf = (target: string) =>
    categories.find(({ id }) => target === `category:${id}`)?.name ??
    pages.find(({ id }) => target === `page:${id}`)?.title ??
    '';
  const choose = (target: string) => {
    const isOwn = entry.label !== '' && entry.label !== titleOf(entry.target);
    onChange({ target, label: isOwn ? entry.label : titleOf(target) });
  };
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      <TextField
        label={t('label')}
        value={entry.label}
        autoFocus={isNew}
        error={errorOf('label')}
        onChange={(event) => onChange({ label: event.target.value })}
      />
      <Select label={t('target')} value={entry.target} onChange={(event) => choose(event.target.value)}>
        <optgroup label={t('categories')}>
          <CategoryOptions categories={categories} optionOf={(id) => `category:${id}`} />
        </optgroup>
        <optgroup label={t('pages')}>
          {pages.map((page) => (
            <option key={page.id} value={`page:${page.id}`}>
              {page.title}
            </option>
          ))}
        </optgroup>
        <option value="url">{t('other')}</option>
      </Select>
      {entry.target === 'url' && (
        <div className="sm:col-span-2">
          <TextField
            label={t('url')}
            hint={t('urlHint')}
            inputMode="url"
            value={entry.url}
            error={errorOf('url')}
            onChange={(event) => onChange({ url: event.target.value })}
          />
        </div>
      )}
    </div>
  );
}
