'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { openSlot, type SlotRow } from '#components/desk/front/layout-rows';
import { PinDialog } from '#components/desk/front/pin-dialog';
import { PinFields } from '#components/desk/front/pin-fields';
import { PinState } from '#components/desk/front/pin-state';
import { Button } from '#components/ui/button';
import { movedItem, SortableList } from '#components/ui/sortable-list';

type Props = {
  slots: SlotRow[];
  /** Pinned to any place of the page: `article.7`. */
  taken: ReadonlySet<string>;
  standInOf: (place: number) => string | undefined;
  onChange: (slots: SlotRow[]) => void;
  onMove: (slots: SlotRow[]) => void;
  errorOf: (index: number, field: string) => string | undefined;
};

/** The places of the top stories or the focus, each with what is pinned to it. */
export function SlotRows({ slots, taken, standInOf, onChange, onMove, errorOf }: Props) {
  const t = useTranslations('front.slot');
  const [pinning, setPinning] = useState<number>();
  const titleOf = (slot: SlotRow) => (slot.kind === 'newest' ? t('open') : slot.title || t('untitled'));
  // Under the same key, so that the button that was pressed stays and has the focus.
  const put = (index: number, slot: SlotRow) =>
    onChange(slots.with(index, { ...slot, key: slots[index]?.key ?? slot.key }));
  return (
    <>
      <SortableList
        items={slots}
        nameOf={(slot, index) => t('name', { place: index + 1, title: titleOf(slot) })}
        onMove={(from, to) => onMove(movedItem(slots, from, to))}
      >
        {(slot, index) => (
          <div className="grid gap-2 rounded border border-line bg-ground p-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="text-xs font-bold text-muted">{t('place', { place: index + 1 })}</span>
              {slot.kind !== 'newest' && (
                <span className="rounded-full border border-line px-2.5 py-0.5 text-xs">{t(`kinds.${slot.kind}`)}</span>
              )}
              <span className={`min-w-0 grow basis-40 ${slot.kind === 'newest' ? 'text-muted' : 'font-bold'}`}>
                {titleOf(slot)}
              </span>
              {slot.kind === 'newest' ? (
                <Button aria-label={t('pinNamed', { place: index + 1 })} onClick={() => setPinning(index)}>
                  {t('pin')}
                </Button>
              ) : (
                <Button
                  tone="quiet"
                  aria-label={t('unpinNamed', { title: titleOf(slot) })}
                  onClick={() => put(index, openSlot())}
                >
                  {t('unpin')}
                </Button>
              )}
            </div>
            <PinState slot={slot} standIn={standInOf(index)} />
            {slot.kind !== 'newest' && (
              <PinFields
                slot={slot}
                errorOf={(field) => errorOf(index, field)}
                onChange={(values) => put(index, { ...slot, ...values } as SlotRow)}
              />
            )}
          </div>
        )}
      </SortableList>
      <PinDialog
        taken={taken}
        isOpen={pinning !== undefined}
        onClose={() => setPinning(undefined)}
        onPin={(slot) => put(pinning ?? 0, slot)}
      />
    </>
  );
}
