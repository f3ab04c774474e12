'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AlbumPictureFields } from '#components/desk/albums/album-picture-fields';
import { type AlbumRow, rowOfPicked } from '#components/desk/albums/album-rows';
import { MediaPicker } from '#components/desk/media/picker';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { movedItem, SortableList } from '#components/ui/sortable-list';
import { MOST_PICTURES, withPictures } from '#domain/albums/album';
import { undescribedIn } from '#domain/albums/moves';
import type { PickedMedia } from '#domain/media/media';

type Props = {
  rows: AlbumRow[];
  coverId: number | null;
  errors: Record<string, string>;
  onChange: (rows: AlbumRow[]) => void;
  onCover: (mediaId: number) => void;
};

export function AlbumPictures({ rows, coverId, errors, onChange, onCover }: Props) {
  const t = useTranslations('albums.list');
  const [isOpen, setOpen] = useState(false);
  const [isFull, setFull] = useState(false);
  const nameOf = ({ alt, name }: AlbumRow, index: number) => alt || name || t('name', { place: index + 1 });
  const add = (items: PickedMedia[]) => {
    const fresh = items.map(rowOfPicked).filter(({ mediaId }) => rows.every((row) => row.mediaId !== mediaId));
    const next = withPictures(rows, fresh);
    setFull(next.length < rows.length + fresh.length);
    onChange(next);
  };
  const undescribed = undescribedIn(rows).map((index) => index + 1);
  const shownCover = rows.some(({ mediaId }) => mediaId === coverId) ? coverId : rows[0]?.mediaId;
  return (
    <section aria-labelledby="pictures" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="pictures" className="text-lg font-bold">
        {t('title')}
      </h2>
      <p className="text-sm text-muted">{rows.length === 0 ? t('empty') : t('hint', { count: MOST_PICTURES })}</p>
      {undescribed.length > 0 && (
        <p className="text-sm font-bold text-accent">{t('undescribed', { places: undescribed.join(', ') })}</p>
      )}
      {errors['pictures'] && <Notice tone="bad">{errors['pictures']}</Notice>}
      <SortableList
        items={rows}
        nameOf={nameOf}
        onMove={(from, to) => onChange(movedItem(rows, from, to))}
        remove={{ label: (name) => t('remove', { name }), onRemove: (index) => onChange(rows.toSpliced(index, 1)) }}
      >
        {(row, index) => (
          <AlbumPictureFields
            row={row}
            place={t('name', { place: index + 1 })}
            name={nameOf(row, index)}
            isCover={row.mediaId === shownCover}
            errorOf={(field) => errors[`pictures.${index}.${field}`]}
            onChange={(values) => onChange(rows.with(index, { ...row, ...values }))}
            onCover={() => onCover(row.mediaId)}
          />
        )}
      </SortableList>
      {isFull && <Notice tone="bad">{t('full', { count: MOST_PICTURES })}</Notice>}
      <div>
        <Button onClick={() => setOpen(true)} disabled={rows.length >= MOST_PICTURES}>
          {t('add')}
        </Button>
      </div>
      <MediaPicker
        isOpen={isOpen}
        title={t('pick')}
        kind="image"
        takes="several"
        onClose={() => setOpen(false)}
        onPick={add}
      />
    </section>
  );
}
