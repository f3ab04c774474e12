'use client';

import { useTranslations } from 'next-intl';
import type { TreeRow } from '#components/desk/site/category-options';
import { Checkbox } from '#components/ui/field';

type Props = { categories: TreeRow[]; chosen: number[]; onChange: (chosen: number[]) => void };

/** Categories whose articles do not come to the top by themselves. */
export function BelowTop({ categories, chosen, onChange }: Props) {
  const t = useTranslations('front.belowTop');
  return (
    <details className="rounded border border-line px-3">
      <summary className="min-h-11 cursor-pointer py-3 text-sm font-bold">
        {t('title')}
        {chosen.length > 0 && <span className="font-normal text-muted"> · {t('count', { count: chosen.length })}</span>}
      </summary>
      <fieldset className="grid gap-x-4 pb-3 sm:grid-cols-2 lg:grid-cols-3">
        <legend className="mb-2 text-sm text-muted">{t('hint')}</legend>
        {categories.map(({ id, name, depth }) => (
          <div key={id} style={{ paddingInlineStart: `${depth}rem` }}>
            <Checkbox
              label={name}
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
          </div>
        ))}
      </fieldset>
    </details>
  );
}
