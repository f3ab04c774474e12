'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CoverField } from '#components/desk/editor/cover-field';
import { type CategoryChoice, CategoryOptions } from '#components/desk/site/category-options';
import { Button } from '#components/ui/button';
import { Select, TextField } from '#components/ui/field';
import { FIELDS, fieldsWhere } from '#domain/article/fields';
import type { Manuscript } from '#domain/article/manuscript';
import { cutTo } from '#domain/base/one-line';
import { SLUG_LIMIT, slugify } from '#domain/base/slug';
import { withoutEnd } from '#domain/base/trailing';

type Props = {
  manuscript: Manuscript;
  categories: CategoryChoice[];
  change: (part: Partial<Manuscript>) => void;
  isEditable: boolean;
};

const DETAILS = fieldsWhere('place', 'detail');

export function DetailFields({ manuscript, categories, change, isEditable }: Props) {
  const t = useTranslations('editor.fields');
  return (
    <fieldset disabled={!isEditable} className="grid gap-4 rounded border border-line p-4">
      <legend className="px-1 font-bold">{t('details')}</legend>
      <Select
        label={t('category')}
        value={manuscript.categoryId}
        onChange={(event) => change({ categoryId: Number(event.target.value) })}
      >
        <CategoryOptions categories={categories} />
      </Select>
      <CoverField manuscript={manuscript} change={change} />
      <SlugField manuscript={manuscript} change={change} />
      <TagsField tags={manuscript.tags} onChange={(tags) => change({ tags })} />
      {DETAILS.map((name) => (
        <TextField
          key={name}
          label={t(name)}
          value={manuscript[name] ?? ''}
          maxLength={FIELDS[name].limit}
          autoComplete="off"
          {...FIELDS[name].input}
          onChange={(event) => change({ [name]: event.target.value || null })}
        />
      ))}
    </fieldset>
  );
}

function SlugField({ manuscript, change }: Pick<Props, 'manuscript' | 'change'>) {
  const t = useTranslations('editor.fields');
  const suggestion = slugify(manuscript.title);
  return (
    <div className="grid gap-1">
      <TextField
        label={t('slug')}
        value={manuscript.slug}
        placeholder={suggestion}
        maxLength={SLUG_LIMIT}
        hint={t('slugHint')}
        onChange={(event) => change({ slug: asSlug(event.target.value) })}
        onBlur={() => change({ slug: withoutEnd(manuscript.slug, /-/) })}
      />
      {manuscript.slug && manuscript.slug !== suggestion && (
        <Button tone="quiet" className="justify-self-start" onClick={() => change({ slug: suggestion })}>
          {t('slugSuggest')}
        </Button>
      )}
    </div>
  );
}

function TagsField({ tags, onChange }: { tags: string[]; onChange: (tags: string[]) => void }) {
  const t = useTranslations('editor.fields');
  // As typed, commas included.
  const [typed, setTyped] = useState(tags.join(', '));
  const shown = tagsOf(typed).join() === tags.join() ? typed : tags.join(', ');
  return (
    <TextField
      label={t('tags')}
      value={shown}
      hint={t('tagsHint')}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(tagsOf(event.target.value));
      }}
    />
  );
}

function tagsOf(typed: string): string[] {
  const tags = typed.split(/[,;]/).map((tag) => cutTo(tag.trim(), FIELDS.tags.limit));
  return [...new Set(tags.filter(Boolean))].slice(0, FIELDS.tags.most);
}

/** Keeps a hyphen at the end while typing. */
function asSlug(typed: string): string {
  if (!typed.trim()) return '';
  const slug = slugify(typed);
  return /[\s-]$/.test(typed) ? `${slug}-` : slug;
}
