'use client';

import { useTranslations } from 'next-intl';
import type { TopicValues } from '#components/desk/topics/topic-rows';
import { TextArea, TextField } from '#components/ui/field';
import { slugify } from '#domain/base/slug';
import { LONGEST } from '#domain/topics/topic';

type Props = {
  values: TopicValues;
  /** Undefined for a new topic: its slug follows the title until it is changed by hand. */
  present: string | undefined;
  errors: Record<string, string>;
  onChange: (part: Partial<TopicValues>) => void;
};

export function TopicWords({ values, present, errors, onChange }: Props) {
  const t = useTranslations('topics.desk');
  const suggestion = (name: string) => (name.trim() ? slugify(name) : '');
  const follows = present === undefined && values.slug === suggestion(values.name);
  const isRenamed = present !== undefined && present !== values.slug;
  return (
    <>
      <TextField
        label={t('name')}
        value={values.name}
        maxLength={LONGEST.title}
        error={errors['title']}
        onChange={({ target: { value } }) => onChange({ name: value, ...(follows ? { slug: suggestion(value) } : {}) })}
      />
      <TextField
        label={t('slug')}
        hint={isRenamed ? t('slugRenamed', { slug: present }) : t('slugHint')}
        value={values.slug}
        error={errors['slug']}
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => onChange({ slug: target.value })}
      />
      <TextArea
        label={t('introLabel')}
        hint={t('introHint', { count: LONGEST.intro })}
        rows={5}
        value={values.intro}
        maxLength={LONGEST.intro}
        error={errors['intro']}
        onChange={({ target }) => onChange({ intro: target.value })}
      />
    </>
  );
}
