'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type TreeRow, treeRows } from '#components/desk/site/category-options';
import { type EntryRow, MenuEntryFields } from '#components/desk/site/menu-entry-fields';
import { SaveBar } from '#components/desk/site/save-bar';
import { type SaveAction, useSave } from '#components/desk/site/use-save';
import { Button } from '#components/ui/button';
import { newKey } from '#components/ui/new-key';
import { movedItem, SortableList } from '#components/ui/sortable-list';
import { useDirty } from '#components/ui/use-dirty';
import { useUnsavedWarning } from '#components/ui/use-unsaved-warning';
import type { MenuItem } from '#db/site/menu';
import type { CategoryNode } from '#domain/site/category-tree';

type Props = {
  items: MenuItem[];
  version: string;
  tree: CategoryNode[];
  pages: { id: number; title: string }[];
  action: SaveAction;
};

export function MenuForm({ items, version, tree, pages, action }: Props) {
  const t = useTranslations('administration.menu');
  const { state, save, isPending, forget } = useSave(action);
  const [entries, setEntries] = useState(() => items.map(rowOf));
  const { isDirty, touch, sending } = useDirty();
  const [added, setAdded] = useState<string>();
  useUnsavedWarning(isDirty);
  const categories = treeRows(tree);
  const change = (next: EntryRow[]) => {
    if (next.length !== entries.length) forget();
    setEntries(next);
    touch();
  };
  const add = () => {
    const row = newRow('', 'url');
    setAdded(row.key);
    change([...entries, row]);
  };
  const nameOf = (entry: EntryRow, index: number) => entry.label || t('unnamed', { place: index + 1 });
  const top = categories.filter(({ depth }) => depth === 0);
  return (
    <div className="grid max-w-4xl gap-5">
      {entries.length === 0 && <p className="text-muted">{t('empty')}</p>}
      <SortableList
        items={entries}
        nameOf={nameOf}
        onMove={(from, to) => {
          forget();
          change(movedItem(entries, from, to));
        }}
        remove={{
          label: (name) => t('remove', { name }),
          onRemove: (index) => change(entries.toSpliced(index, 1)),
        }}
        hasLabels
      >
        {(entry, index) => (
          <MenuEntryFields
            entry={entry}
            isNew={entry.key === added}
            categories={categories}
            pages={pages}
            errorOf={(field) => state.errors?.[`entries.${index}.${field}`]}
            onChange={(values) => change(entries.with(index, { ...entry, ...values }))}
          />
        )}
      </SortableList>
      <div className="flex flex-wrap gap-3">
        <Button onClick={add}>{t('add')}</Button>
        {entries.length === 0 && top.length > 0 && (
          <Button onClick={() => change(top.map(fromCategory))}>{t('fromCategories')}</Button>
        )}
      </div>
      <SaveBar
        state={state}
        isPending={isPending}
        isDirty={isDirty}
        onSave={() => save({ version, entries: entries.map(valuesOf) }, sending())}
      />
    </div>
  );
}

function newRow(label: string, target: string, url = ''): EntryRow {
  return { key: newKey(), label, target, url };
}

function fromCategory({ id, name }: TreeRow): EntryRow {
  return newRow(name, `category:${id}`);
}

function rowOf({ id, label, categoryId, pageId, url }: MenuItem): EntryRow {
  const target = categoryId ? `category:${categoryId}` : pageId ? `page:${pageId}` : 'url';
  return { key: `kept-${id}`, label, target, url: url ?? '' };
}

function valuesOf({ label, target, url }: EntryRow) {
  const [kind, id] = target.split(':');
  return kind === 'url' ? { label, kind, url } : { label, kind, id: Number(id) };
}
