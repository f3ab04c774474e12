'use client';

import { useTranslations } from 'next-intl';
import { fieldWords } from '#components/desk/articles/field-words';
import type { Side } from '#components/desk/editor/keeping/side';
import type { CategoryChoice } from '#components/desk/site/category-options';
import type { Manuscript } from '#domain/article/manuscript';

type Props = {
  field: keyof Manuscript;
  theirs: Manuscript;
  mine: Manuscript;
  categories: CategoryChoice[];
  side: Side;
  onChoose: (side: Side) => void;
};

export function FieldChoice({ field, theirs, mine, categories, side, onChoose }: Props) {
  const t = useTranslations('editor');
  const options = [
    { value: 'before', label: t('conflict.theirs'), text: fieldWords(field, theirs, categories) },
    { value: 'after', label: t('conflict.mine'), text: fieldWords(field, mine, categories) },
  ] as const;
  return (
    <fieldset className="grid gap-2 md:grid-cols-2">
      <legend className="mb-1 text-sm font-bold">{t(`fields.${field}`)}</legend>
      {options.map(({ value, label, text }) => (
        <label
          key={value}
          className="flex gap-3 rounded border border-line p-3 text-sm has-checked:border-accent has-checked:bg-surface"
        >
          <input
            type="radio"
            name={`field-${field}`}
            checked={side === value}
            onChange={() => onChoose(value)}
            className="mt-1 size-5 shrink-0 accent-accent"
          />
          <span className="min-w-0">
            <span className="block text-xs text-muted">{label}</span>
            {text || <i className="text-muted">{t('conflict.nothing')}</i>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
