'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Picture, type PictureSource } from '#components/article/picture';
import type { AuthorValues } from '#components/desk/authors/author-values';
import { MediaPicker } from '#components/desk/media/picker';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { LONGEST } from '#domain/authors/author';

type Props = {
  values: Pick<AuthorValues, 'portraitId' | 'portraitAlt'>;
  /** As saved; what is chosen now is known here. */
  source: PictureSource | undefined;
  error: string | undefined;
  onChange: (part: Partial<AuthorValues>) => void;
};

export function AuthorPortrait({ values: { portraitId, portraitAlt }, source, error, onChange }: Props) {
  const t = useTranslations('authors.portrait');
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<PictureSource>();
  const shown = portraitId === null ? undefined : (picked ?? source);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-bold">{t('title')}</legend>
      {shown && <Picture source={shown} alt="" sizes="10rem" className="size-40 max-w-full rounded-sm object-cover" />}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen(true)}>{t(portraitId === null ? 'choose' : 'change')}</Button>
        {portraitId !== null && (
          <Button tone="quiet" onClick={() => onChange({ portraitId: null, portraitAlt: '' })}>
            {t('remove')}
          </Button>
        )}
      </div>
      {portraitId !== null && (
        <TextField
          label={t('alt')}
          hint={t('altHint')}
          value={portraitAlt}
          maxLength={LONGEST.portraitAlt}
          error={error}
          onChange={({ target }) => onChange({ portraitAlt: target.value })}
        />
      )}
      <MediaPicker
        isOpen={isOpen}
        title={t('pick')}
        kind="image"
        onClose={() => setOpen(false)}
        onPick={(item) => {
          setPicked(item);
          onChange({ portraitId: item.id, portraitAlt: item.alt });
        }}
      />
    </fieldset>
  );
}
