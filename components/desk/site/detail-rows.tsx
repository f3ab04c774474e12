'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DetailPicture } from '#components/desk/site/detail-picture';
import { Button } from '#components/ui/button';
import { TextArea, TextField } from '#components/ui/field';
import { newKey } from '#components/ui/new-key';
import { movedItem, SortableList } from '#components/ui/sortable-list';

type Row = Record<string, string | number | null>;
type DetailField = { name: string; limit: number; isLong?: boolean };

type Props<R extends Row> = {
  title: string;
  /** The path of its faults. */
  path: string;
  rows: R[];
  blank: R;
  most: number;
  /** The first names the row. */
  fields: [DetailField, ...DetailField[]];
  /** Where each row may have a portrait. */
  hasPortraits?: boolean;
  errors: Record<string, string>;
  /** Faults name rows by their place. */
  onReorder: () => void;
  onChange: (rows: R[]) => void;
};

export function DetailRows<R extends Row>(props: Props<R>) {
  const { title, path, rows, blank, most, fields, hasPortraits, errors, onReorder, onChange } = props;
  const t = useTranslations('pageDetails');
  const [keys, setKeys] = useState(() => rows.map(newKey));
  const [added, setAdded] = useState<string>();
  const set = (place: number, name: string, value: string | number | null) =>
    onChange(rows.map((row, at) => (at === place ? { ...row, [name]: value } : row)));
  const reorder = (changed: R[], changedKeys: string[]) => {
    onReorder();
    setKeys(changedKeys);
    onChange(changed);
  };
  const add = () => {
    const key = newKey();
    setAdded(key);
    setKeys([...keys, key]);
    onChange([...rows, blank]);
  };
  const nameOf = ({ row }: { row: R }, place: number) =>
    String(row[fields[0].name] || t('row', { title, place: place + 1 }));
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-2 font-bold">{title}</legend>
      <SortableList
        items={rows.map((row, place) => ({ key: keys[place] ?? place, row }))}
        nameOf={nameOf}
        onMove={(from, to) => reorder(movedItem(rows, from, to), movedItem(keys, from, to))}
        remove={{
          label: (name) => t('remove', { name }),
          onRemove: (place) => reorder(rows.toSpliced(place, 1), keys.toSpliced(place, 1)),
        }}
        hasLabels
      >
        {({ key, row }, place) => (
          <fieldset
            aria-label={t('row', { title, place: place + 1 })}
            className="grid min-w-0 gap-3 pb-3 sm:border-b sm:border-line sm:pb-6"
          >
            {fields.map(({ name, limit, isLong }, at) => {
              const field = {
                label: t(`fields.${name as 'name'}`),
                value: String(row[name] ?? ''),
                maxLength: limit,
                error: errors[`${path}.${place}.${name}`],
                autoFocus: at === 0 && key === added,
              };
              if (isLong) return <TextArea key={name} {...field} onChange={(e) => set(place, name, e.target.value)} />;
              return <TextField key={name} {...field} onChange={(e) => set(place, name, e.target.value)} />;
            })}
            {hasPortraits && (
              <DetailPicture
                title={t('fields.portrait')}
                name={nameOf({ row }, place)}
                mediaId={row['mediaId'] as number | null}
                onChange={(id) => set(place, 'mediaId', id)}
              />
            )}
          </fieldset>
        )}
      </SortableList>
      {rows.length < most && (
        <div>
          <Button onClick={add}>{t('addTo', { title })}</Button>
        </div>
      )}
    </fieldset>
  );
}
