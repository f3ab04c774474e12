'use client';

import { useTranslations } from 'next-intl';
import { type RegionRow, resized } from '#components/desk/front/layout-rows';
import { LinkRows, type Pictures } from '#components/desk/front/link-rows';
import { SlotRows } from '#components/desk/front/slot-rows';
import { CategoryOptions, type TreeRow } from '#components/desk/site/category-options';
import { Select, TextField } from '#components/ui/field';
import { isOfLibrary, LONGEST, MOST } from '#domain/front/layout';

type Props = {
  region: RegionRow;
  categories: TreeRow[];
  pictures: Pictures;
  /** Pinned to any place of the page: `article.7`. */
  taken: ReadonlySet<string>;
  /** The title of what readers would see in a place now, as it is saved. */
  standInOf: (place: number) => string | undefined;
  /** Of a field by its path within the region: `slots.0.to`. */
  errorOf: (path: string) => string | undefined;
  onChange: (values: Partial<RegionRow>) => void;
  /** Where places change, so that faults no longer fit. */
  onMove: (values: Partial<RegionRow>) => void;
};

export function RegionSettings({ region, categories, pictures, onChange, onMove, errorOf, ...on }: Props) {
  const t = useTranslations('front');
  const { kind, slots, links } = region;
  const most = kind === 'links' || kind === 'visits' ? 0 : MOST[kind];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="text-sm text-muted">{t(`hints.${kind}`, { most })}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {kind !== 'lead' && (
          <TextField
            label={t('region.title')}
            hint={t('region.titleHint')}
            value={region.title}
            maxLength={LONGEST.regionTitle}
            error={errorOf('title')}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
        {kind === 'notices' && (
          <Select
            label={t('region.category')}
            value={region.categoryId ?? ''}
            error={errorOf('categoryId')}
            onChange={(event) => onChange({ categoryId: Number(event.target.value) || null })}
          >
            <option value="">{t('region.noCategory')}</option>
            <CategoryOptions categories={categories} />
          </Select>
        )}
        {region.count > 0 && (
          <Amount
            label={t(isOfLibrary(kind) ? 'region.entriesAmount' : 'region.amount')}
            most={most}
            value={region.count}
            onChange={(count) => onChange({ count })}
          />
        )}
        {slots.length > 0 && (
          <Amount
            label={t('region.places')}
            most={most}
            value={slots.length}
            onChange={(count) => onMove({ slots: resized(slots, count) })}
          />
        )}
      </div>
      {slots.length > 0 && (
        <SlotRows
          slots={slots}
          taken={on.taken}
          standInOf={on.standInOf}
          errorOf={(index, field) => errorOf(`slots.${index}.${field}`)}
          onChange={(next) => onChange({ slots: next })}
          onMove={(next) => onMove({ slots: next })}
        />
      )}
      {(kind === 'tiles' || kind === 'banners') && (
        <LinkRows
          links={links}
          most={most}
          errorOf={(index, field) => errorOf(`${kind}.${index}.${field}`)}
          addLabel={t(kind === 'tiles' ? 'link.addTile' : 'link.addBanner')}
          pictures={kind === 'banners' ? pictures : undefined}
          onChange={(next) => onChange({ links: next })}
          onMove={(next) => onMove({ links: next })}
        />
      )}
    </div>
  );
}

type AmountProps = { label: string; most: number; value: number; onChange: (value: number) => void };

function Amount({ label, most, value, onChange }: AmountProps) {
  return (
    <Select label={label} value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {Array.from({ length: most }, (_, index) => (
        <option key={index} value={index + 1}>
          {index + 1}
        </option>
      ))}
    </Select>
  );
}
