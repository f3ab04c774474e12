'use client';

import { useTranslations } from 'next-intl';
import { type AuthorValues, suggestedSlug } from '#components/desk/authors/author-values';
import { TextArea, TextField } from '#components/ui/field';
import { LONGEST, MOST } from '#domain/authors/author';
import { SLUG_LIMIT } from '#domain/base/slug';

type Props = {
  values: AuthorValues;
  /** Undefined for a new author: the slug follows the name until it is changed by hand. */
  present: string | undefined;
  errors: Record<string, string>;
  onChange: (part: Partial<AuthorValues>) => void;
};

export function AuthorWords({ values, present, errors, onChange }: Props) {
  const t = useTranslations('authors.fields');
  const follows = present === undefined && values.slug === suggestedSlug(values.name);
  const isRenamed = present !== undefined && present !== values.slug;
  const field = (name: 'title' | 'unit' | 'email') => ({
    label: t(name),
    value: values[name],
    maxLength: LONGEST[name],
    error: errors[name],
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement>) => onChange({ [name]: target.value }),
  });
  return (
    <>
      <TextField
        label={t('name')}
        value={values.name}
        maxLength={LONGEST.name}
        error={errors['name']}
        autoComplete="off"
        onChange={({ target: { value } }) =>
          onChange({ name: value, ...(follows ? { slug: suggestedSlug(value) } : {}) })
        }
      />
      <TextField
        label={t('slug')}
        hint={isRenamed ? t('slugRenamed', { slug: present }) : t('slugHint')}
        value={values.slug}
        maxLength={SLUG_LIMIT}
        error={errors['slug']}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange({ slug: target.value })}
      />
      <TextArea
        label={t('bylines')}
        hint={t('bylinesHint', { count: MOST.bylines })}
        rows={2}
        value={values.bylines}
        error={errors['bylines']}
        onChange={({ target }) => onChange({ bylines: target.value })}
      />
      <TextField {...field('title')} hint={t('titleHint')} />
      <TextField {...field('unit')} />
      <TextArea
        label={t('biography')}
        hint={t('biographyHint', { count: LONGEST.biography })}
        rows={5}
        value={values.biography}
        maxLength={LONGEST.biography}
        error={errors['biography']}
        onChange={({ target }) => onChange({ biography: target.value })}
      />
      <TextField {...field('email')} type="email" hint={t('emailHint')} autoComplete="off" />
    </>
  );
}
