'use client';

import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import type { AlbumRow } from '#components/desk/albums/album-rows';
import { TextField } from '#components/ui/field';
import { ALBUM_LETTERS } from '#domain/albums/album';

type Props = {
  row: AlbumRow;
  /** Which of the album's it is, in words. */
  place: string;
  name: string;
  isCover: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (values: Partial<AlbumRow>) => void;
  onCover: () => void;
};

const FIELDS = ['alt', 'caption', 'credit'] as const;

export function AlbumPictureFields({ row, place, name, isCover, errorOf, onChange, onCover }: Props) {
  const t = useTranslations('albums.list');
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <legend className="sr-only">{name}</legend>
      <div>
        <p aria-hidden="true" className="mb-1 text-sm font-bold">
          {place}
        </p>
        {row.source ? (
          <Picture source={row.source} alt="" sizes="9rem" className="aspect-3/2 w-36 rounded-sm object-cover" />
        ) : (
          <p className="text-sm text-accent">{t('gone')}</p>
        )}
        <label className="flex min-h-11 items-center gap-3 text-sm">
          <input
            type="radio"
            name="cover"
            aria-label={t('coverOf', { name })}
            checked={isCover}
            onChange={onCover}
            className="size-5 shrink-0 accent-accent"
          />
          {t('cover')}
        </label>
      </div>
      <div className="grid gap-3">
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(field)}
            hint={field === 'alt' && row.alt === '' ? t('altHint') : undefined}
            value={row[field]}
            maxLength={ALBUM_LETTERS[field]}
            error={errorOf(field)}
            onChange={({ target: { value } }) => onChange({ [field]: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
