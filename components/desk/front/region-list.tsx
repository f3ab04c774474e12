'use client';

import { useTranslations } from 'next-intl';
import { pinnedKeys, type RegionRow, rowOf } from '#components/desk/front/layout-rows';
import type { Pictures } from '#components/desk/front/link-rows';
import { NewBlock } from '#components/desk/front/new-block';
import { RegionItem } from '#components/desk/front/region-item';
import { RegionSettings } from '#components/desk/front/region-settings';
import type { TreeRow } from '#components/desk/site/category-options';
import { movedItem, SortableList } from '#components/ui/sortable-list';
import { blockOf } from '#domain/front/whole-layout';

type Props = {
  regions: RegionRow[];
  categories: TreeRow[];
  pictures: Pictures;
  standIns: Record<string, string>;
  errors: Record<string, string>;
  onChange: (regions: RegionRow[]) => void;
  /** Where places change, so that faults no longer fit. */
  onMove: (regions: RegionRow[]) => void;
};

export function RegionList({ regions, categories, pictures, standIns, errors, onChange, onMove }: Props) {
  const t = useTranslations('front');
  const nameOf = ({ kind, title, categoryId }: RegionRow) => {
    const name = categories.find(({ id }) => id === categoryId)?.name ?? '';
    const own = t(`kinds.${kind}`, { name });
    return title && kind !== 'category' ? `${own}: ${title}` : own;
  };
  const taken = new Set(regions.flatMap(({ kind, categoryId }) => (kind === 'category' ? categoryId : [])));
  const pinned = pinnedKeys(regions);
  return (
    <>
      <SortableList items={regions} nameOf={nameOf} onMove={(from, to) => onMove(movedItem(regions, from, to))}>
        {(region, index) => {
          const path = `layout.regions.${index}.`;
          const put = (values: Partial<RegionRow>) => regions.with(index, { ...region, ...values });
          return (
            <RegionItem
              region={region}
              name={nameOf(region)}
              hasFaults={Object.keys(errors).some((key) => key.startsWith(path))}
              onShow={(isShown) => onChange(put({ isShown }))}
              onRemove={region.kind === 'category' ? () => onMove(regions.toSpliced(index, 1)) : undefined}
            >
              <RegionSettings
                region={region}
                categories={categories}
                pictures={pictures}
                taken={pinned}
                standInOf={(place) => standIns[`${region.key}.${place}`]}
                errorOf={(field) => errors[path + field]}
                onChange={(values) => onChange(put(values))}
                onMove={(values) => onMove(put(values))}
              />
            </RegionItem>
          );
        }}
      </SortableList>
      <NewBlock
        categories={categories.filter(({ id }) => !taken.has(id))}
        onAdd={(id) => onMove([...regions, rowOf(blockOf(id, true))])}
      />
    </>
  );
}
