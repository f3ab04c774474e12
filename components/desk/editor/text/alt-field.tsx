'use client';

import { useTranslations } from 'next-intl';
import { Checkbox, TextField } from '#components/ui/field';

type Props = {
  /** Null until chosen; empty for a decorative picture. */
  value: string | null;
  onChange: (value: string | null) => void;
};

export function AltField({ value, onChange }: Props) {
  const t = useTranslations('editor');
  const isDecoration = value === '';
  return (
    <div className="grid">
      {!isDecoration && (
        <TextField
          label={t('figure.alt')}
          value={value ?? ''}
          maxLength={500}
          onChange={(event) => onChange(event.target.value || null)}
          placeholder={t('figure.altHint')}
        />
      )}
      <Checkbox
        label={t('figure.decoration')}
        checked={isDecoration}
        onChange={(event) => onChange(event.target.checked ? '' : null)}
      />
    </div>
  );
}
