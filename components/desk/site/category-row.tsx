'use client';

import { useTranslations } from 'next-intl';
import type { TreeRow } from '#components/desk/site/category-options';
import { Button } from '#components/ui/button';
import { DragHandle, type Spot } from '#components/ui/drag-handle';
import { IconButton } from '#components/ui/icon-button';
import { STEPS, type Step } from '#domain/site/category-tree';

export type Side = 'before' | 'into' | 'after';

const MARKS = {
  before: 'shadow-[0_-3px_0_var(--accent)]',
  into: 'bg-surface',
  after: 'shadow-[0_3px_0_var(--accent)]',
};

type Props = {
  category: TreeRow;
  canStep: (step: Step) => boolean;
  onStep: (step: Step) => void;
  onEdit: () => void;
  onDelete: () => void;
  onHold: (spot: Spot | undefined) => void;
  onDrop: (spot: Spot) => void;
  /** Where the category that is held would stand. */
  mark: Side | undefined;
};

export function CategoryRow({ category, mark, ...on }: Props) {
  const t = useTranslations();
  const { name, slug, depth } = category;
  return (
    <li className={`flex flex-wrap items-center gap-x-2 py-1 ${mark ? MARKS[mark] : ''}`}>
      <div
        className="flex min-w-52 flex-1 items-center gap-2 py-1"
        style={{ paddingInlineStart: `${Math.min(depth, 6) * 1.5}rem` }}
      >
        <DragHandle onHold={on.onHold} onDrop={on.onDrop} />
        <div className="min-w-0">
          <p className={depth === 0 ? 'font-bold' : ''}>
            <span className="sr-only">{t('administration.categories.level', { level: depth + 1 })} </span>
            {name}
          </p>
          <a href={`/${slug}`} className="block text-xs text-muted hover:text-accent hover:underline">
            /{slug}
          </a>
        </div>
      </div>
      <div className="flex flex-wrap items-center">
        {STEPS.map((step) => (
          <IconButton
            key={step}
            icon={step}
            label={t(`administration.categories.steps.${step}`, { name })}
            aria-disabled={!on.canStep(step)}
            onClick={() => on.onStep(step)}
          />
        ))}
        <Button tone="quiet" onClick={on.onEdit} aria-label={`${t('common.edit')}: ${name}`}>
          {t('common.edit')}
        </Button>
        <Button tone="quiet" onClick={on.onDelete} aria-label={`${t('common.delete')}: ${name}`}>
          {t('common.delete')}
        </Button>
      </div>
    </li>
  );
}
