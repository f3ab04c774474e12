'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Select, TextArea, TextField } from '#components/ui/field';
import type { PictureChoice } from '#db/site/site';

type Row = Record<string, string | number | null>;
type DetailField = { name: string; limit: number; isLong?: boolean };

type Props<R extends Row> = {
  title: string;
  /** The path of its faults. */
  path: string;
  rows: R[];
  blank: R;
  most: number;
  fields: DetailField[];
  /** Where each row may have a portrait. */
  pictures?: PictureChoice[];
  errors: Record<string, string>;
  onChange: (rows: R[]) => void;
};

export function DetailRows<R extends Row>(props: Props<R>) {
  const { title, path, rows, blank, most, fields, pictures, errors, onChange } = props;
  const t = useTranslations('pageDetails');
  const set = (place: number, name: string, value: string | number | null) =>
    onChange(rows.map((row, at) => (at === place ? { ...row, [name]: value } : row)));
  return (
    <fieldset className="grid min-w-0 gap-4">
      <legend className="mb-2 font-bold">{title}</legend>
      {rows.map((row, place) => (
        <fieldset
          key={place}
          aria-label={t('row', { title, place: place + 1 })}
          className="grid min-w-0 gap-3 rounded border border-line p-3"
        >
          {fields.map(({ name, limit, isLong }) => {
            const field = {
              label: t(`fields.${name as 'name'}`),
              value: String(row[name] ?? ''),
              maxLength: limit,
              error: errors[`${path}.${place}.${name}`],
            };
            if (isLong) return <TextArea key={name} {...field} onChange={(e) => set(place, name, e.target.value)} />;
            return <TextField key={name} {...field} onChange={(e) => set(place, name, e.target.value)} />;
          })}
          {pictures && (
            <PictureSelect
              label={t('fields.portrait')}
              value={row['mediaId'] as number | null}
              pictures={pictures}
              onChange={(id) => set(place, 'mediaId', id)}
            />
          )}
          <Button
            tone="danger"
            aria-label={t('removeOf', { title, place: place + 1 })}
            onClick={() => onChange(rows.filter((_, at) => at !== place))}
          >
            {t('remove')}
          </Button>
        </fieldset>
      ))}
      {rows.length < most && <Button onClick={() => onChange([...rows, blank])}>{t('addTo', { title })}</Button>}
    </fieldset>
  );
}

type SelectProps = {
  label: string;
  value: number | null;
  pictures: PictureChoice[];
  onChange: (id: number | null) => void;
};

export function PictureSelect({ label, value, pictures, onChange }: SelectProps) {
  const t = useTranslations('pageDetails');
  return (
    <Select label={label} value={value ?? ''} onChange={(event) => onChange(Number(event.target.value) || null)}>
      <option value="">{t('noPicture')}</option>
      {pictures.map(({ id, name }) => (
        <option key={id} value={id}>
          {name || `#${id}`}
        </option>
      ))}
    </Select>
  );
}
