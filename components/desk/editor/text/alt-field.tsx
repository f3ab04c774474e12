'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LibraryOffer } from '#components/desk/editor/text/library-offer';
import { Checkbox, TextField } from '#components/ui/field';

type Props = {
  mediaId: number | null;
  /** Null until chosen; empty for a decorative picture. */
  value: string | null;
  onChange: (value: string | null) => void;
};

export function AltField({ mediaId, value, onChange }: Props) {
  const t = useTranslations('editor');
  const [isTyped, setTyped] = useState(false);
  const isDecoration = value === '';
  return (
    <div className="grid">
      {!isDecoration && (
        <TextField
          label={t('figure.alt')}
          value={value ?? ''}
          maxLength={500}
          onChange={(event) => {
            setTyped(true);
            onChange(event.target.value || null);
          }}
          placeholder={t('figure.altHint')}
        />
      )}
      {isTyped && value && mediaId !== null && <LibraryOffer key={mediaId} mediaId={mediaId} alt={value} />}
      <Checkbox
        label={t('figure.decoration')}
        checked={isDecoration}
        onChange={(event) => onChange(event.target.checked ? '' : null)}
      />
    </div>
  );
}
