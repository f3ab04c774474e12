'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CategoryDialog } from '#components/desk/site/category-dialog';
import { type TreeRow, treeRows } from '#components/desk/site/category-options';
import { CategoryRow } from '#components/desk/site/category-row';
import { DeleteDialog } from '#components/desk/site/delete-dialog';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { useTreeDrag } from '#components/desk/site/use-tree-drag';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { useKeptFocus } from '#components/ui/use-kept-focus';
import { type CategoryNode, isWithinBranch, type Place, placeAfter, type Step } from '#domain/site/category-tree';

type Actions = Record<'add' | 'change' | 'move' | 'remove', SaveAction>;
type Open = { dialog: 'add' } | { dialog: 'change' | 'remove'; category: TreeRow };

/** Each move is saved at once. */
export function CategoryBoard({ tree, actions }: { tree: CategoryNode[]; actions: Actions }) {
  const t = useTranslations('administration.categories');
  const rows = treeRows(tree);
  const { state, save, isPending } = useSave(actions.move);
  const [open, setOpen] = useState<Open>();
  const list = useKeptFocus<HTMLUListElement>();
  const move = (id: number, place: Place | undefined) => place && !isPending && save({ id, ...place });
  const drag = useTreeDrag(rows, move);
  const removalText = ({ id }: TreeRow) => {
    const below = rows.filter((row) => isWithinBranch(rows, row.id, id)).length - 1;
    return below > 0 ? `${t('removeBelow', { below })} ${t('removeText')}` : t('removeText');
  };
  const close = () => setOpen(undefined);
  return (
    <div className="grid gap-4">
      <div>
        <Button tone="main" onClick={() => setOpen({ dialog: 'add' })}>
          {t('add')}
        </Button>
      </div>
      <Notice key={state.at} tone={state.ok ? 'good' : 'bad'}>
        {state.ok ? t('moved') : state.message}
      </Notice>
      {rows.length === 0 && <p className="text-muted">{t('empty')}</p>}
      <ul ref={list} tabIndex={-1} className="divide-y divide-line border-y border-line empty:hidden">
        {rows.map((category) => (
          <CategoryRow
            key={category.id}
            category={category}
            canStep={(step: Step) => placeAfter(step, rows, category.id) !== undefined}
            onStep={(step) => move(category.id, placeAfter(step, rows, category.id))}
            onEdit={() => setOpen({ dialog: 'change', category })}
            onDelete={() => setOpen({ dialog: 'remove', category })}
            {...drag(category.id)}
          />
        ))}
      </ul>
      {open?.dialog === 'add' && <CategoryDialog rows={rows} action={actions.add} onClose={close} />}
      {open?.dialog === 'change' && (
        <CategoryDialog category={open.category} rows={rows} action={actions.change} onClose={close} />
      )}
      {open?.dialog === 'remove' && (
        <DeleteDialog
          id={open.category.id}
          title={t('remove', { name: open.category.name })}
          text={removalText(open.category)}
          action={actions.remove}
          onClose={close}
        />
      )}
    </div>
  );
}
