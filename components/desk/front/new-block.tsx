'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CategoryOptions, type TreeRow } from '#components/desk/site/category-options';
import { Button } from '#components/ui/button';
import { Select } from '#components/ui/field';

type Props = { categories: TreeRow[]; onAdd: (categoryId: number) => void };

export function NewBlock({ categories, onAdd }: Props) {
  const t = useTranslations('front.blocks');
  const [chosen, setChosen] = useState<number>();
  const id = categories.find((category) => category.id === chosen)?.id ?? categories[0]?.id;
  if (id === undefined) return <p className="text-sm text-muted">{t('none')}</p>;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow basis-56 sm:max-w-sm">
        <Select label={t('label')} value={id} onChange={(event) => setChosen(Number(event.target.value))}>
          <CategoryOptions categories={categories} />
        </Select>
      </div>
      <Button onClick={() => onAdd(id)}>{t('add')}</Button>
    </div>
  );
}
