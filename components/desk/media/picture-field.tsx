'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Picture, type PictureSource } from '#components/article/picture';
import { MediaPicker } from '#components/desk/media/picker';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';

type Value = { id: number | null; alt: string };
type Props = {
  words: 'authors.portrait' | 'topics.desk.cover';
  value: Value;
  /** As saved; what is chosen now is known here. */
  source: PictureSource | undefined;
  /** How the picture is shown. */
  look: { sizes: string; className: string };
  /** Of its description. */
  maxLength: number;
  error: string | undefined;
  onChange: (value: Value) => void;
};

export function PictureField({ words, value: { id, alt }, source, look, maxLength, error, onChange }: Props) {
  const t = useTranslations(words);
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<PictureSource>();
  const shown = id === null ? undefined : (picked ?? source);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-bold">{t('title')}</legend>
      {id === null && <p className="text-sm text-muted">{t('none')}</p>}
      {shown && <Picture source={shown} alt="" {...look} />}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen(true)}>{t(id === null ? 'choose' : 'change')}</Button>
        {id !== null && (
          <Button tone="quiet" onClick={() => onChange({ id: null, alt: '' })}>
            {t('remove')}
          </Button>
        )}
      </div>
      {id !== null && (
        <TextField
          label={t('alt')}
          hint={t('altHint')}
          value={alt}
          maxLength={maxLength}
          error={error}
          onChange={({ target }) => onChange({ id, alt: target.value })}
        />
      )}
      <MediaPicker
        isOpen={isOpen}
        title={t('pick')}
        kind="image"
        onClose={() => setOpen(false)}
        onPick={(item) => {
          setPicked(item);
          onChange({ id: item.id, alt: item.alt });
        }}
      />
    </fieldset>
  );
}
