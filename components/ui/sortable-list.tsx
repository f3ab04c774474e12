'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { DragHandle } from '#components/ui/drag-handle';
import { IconButton } from '#components/ui/icon-button';

type Props<Item> = {
  items: Item[];
  /** For the buttons and the announcement. */
  nameOf: (item: Item, index: number) => string;
  onMove: (from: number, to: number) => void;
  remove?: { label: (name: string) => string; onRemove: (index: number) => void };
  /** The items begin with labelled fields: the buttons stand beside the fields, not the labels. */
  hasLabels?: boolean;
  children: (item: Item, index: number) => React.ReactNode;
};

/** From so many on, an item can be moved to either end at once. */
const LONG = 6;

/** Ordered by buttons or by dragging; each move is announced, and the focus stays on its button. */
export function SortableList<Item extends { key: React.Key }>({
  items,
  nameOf,
  onMove,
  remove,
  hasLabels,
  children,
}: Props<Item>) {
  const t = useTranslations('administration.order');
  const [held, setHeld] = useState<{ from: number; over: number }>();
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const item = items[from];
    if (!item || from === to || to < 0 || to >= items.length) return;
    onMove(from, to);
    setSaid(t('moved', { name: nameOf(item, from), place: to + 1, total: items.length }));
  };
  const { list, removeAt } = useRemoval(items.length, remove?.onRemove);
  const offset = hasLabels ? 'sm:pt-7' : '';
  const markOf = (index: number) => {
    if (index === held?.from) return 'opacity-60';
    if (index !== held?.over) return '';
    return held.from < index ? 'shadow-[0_3px_0_var(--accent)]' : 'shadow-[0_-3px_0_var(--accent)]';
  };
  return (
    <>
      <ol ref={list} tabIndex={-1} className="grid max-sm:divide-y max-sm:divide-line">
        {items.map((item, index) => (
          <li key={item.key} className={`flex flex-wrap items-start gap-x-2 py-1.5 max-sm:py-3 ${markOf(index)}`}>
            <div className={`max-sm:order-1 ${offset}`}>
              <DragHandle
                onHold={(spot) => setHeld(spot && { from: index, over: spot.row })}
                onDrop={(spot) => move(index, spot.row)}
              />
            </div>
            <div className="min-w-0 flex-1 max-sm:basis-full">{children(item, index)}</div>
            <div className={`flex max-sm:order-1 max-sm:ms-auto ${offset}`}>
              {items.length >= LONG && (
                <IconButton
                  icon="first"
                  label={t('first', { name: nameOf(item, index) })}
                  aria-disabled={index === 0}
                  onClick={() => move(index, 0)}
                />
              )}
              <IconButton
                icon="up"
                label={t('up', { name: nameOf(item, index) })}
                aria-disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <IconButton
                icon="down"
                label={t('down', { name: nameOf(item, index) })}
                aria-disabled={index === items.length - 1}
                onClick={() => move(index, index + 1)}
              />
              {items.length >= LONG && (
                <IconButton
                  icon="last"
                  label={t('last', { name: nameOf(item, index) })}
                  aria-disabled={index === items.length - 1}
                  onClick={() => move(index, items.length - 1)}
                />
              )}
              {remove && (
                <IconButton icon="remove" label={remove.label(nameOf(item, index))} onClick={() => removeAt(index)} />
              )}
            </div>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

/** After a removal, focuses the same button of the neighbour, or the list if none is left. */
function useRemoval(count: number, onRemove: ((index: number) => void) | undefined) {
  const list = useRef<HTMLOListElement>(null);
  const removed = useRef<number>(undefined);
  useEffect(() => {
    if (removed.current === undefined) return;
    const row = list.current?.children[Math.min(removed.current, count - 1)];
    removed.current = undefined;
    (row?.lastElementChild?.querySelector<HTMLElement>('button:last-child') ?? list.current)?.focus();
  }, [count]);
  const removeAt = (index: number) => {
    removed.current = index;
    onRemove?.(index);
  };
  return { list, removeAt };
}

export function movedItem<Item>(items: Item[], from: number, to: number): Item[] {
  const [item] = items.slice(from, from + 1);
  return item === undefined ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}
