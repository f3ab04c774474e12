'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '#components/ui/field';
import { slugify } from '#domain/base/slug';

type Values = { name: string; slug: string };
type Props = {
  label: string;
  values: Values;
  onChange: (values: Values) => void;
  /** Undefined for a new section: its slug follows the name until it is changed by hand. */
  present: string | undefined;
  errors: { name?: string | undefined; slug?: string | undefined };
};

export function SlugFields({ label, values, onChange, present, errors }: Props) {
  const t = useTranslations('administration.slug');
  const suggestion = (name: string) => (name.trim() ? slugify(name) : '');
  const follows = present === undefined && values.slug === suggestion(values.name);
  return (
    <>
      <TextField
        label={label}
        value={values.name}
        error={errors.name}
        onChange={({ target: { value } }) => onChange({ name: value, slug: follows ? suggestion(value) : values.slug })}
      />
      <TextField
        label={t('label')}
        hint={present !== undefined && present !== values.slug ? t('renamed', { slug: present }) : t('hint')}
        value={values.slug}
        error={errors.slug}
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target: { value } }) => onChange({ ...values, slug: value })}
      />
    </>
  );
}
