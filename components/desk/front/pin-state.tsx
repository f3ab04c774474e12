'use client';

import { useNow, useTranslations } from 'next-intl';
import { type SlotRow, statusOf } from '#components/desk/front/layout-rows';

/** Why a pin does not hold its place now, and what stands there; nothing where it holds. */
export function PinState({ slot, standIn }: { slot: SlotRow; standIn: string | undefined }) {
  const t = useTranslations('front.slot');
  const status = statusOf(slot, useNow());
  // As it was saved, this pin itself stood there: that says nothing of what stands there without it.
  const other = 'title' in slot && slot.title === standIn ? undefined : standIn;
  if (status === 'holds' || (slot.kind === 'newest' && !other)) return null;
  const unseen = slot.kind === 'topic' ? 'topicNotLive' : 'notLive';
  return (
    <p className="text-sm text-muted wrap-anywhere">
      {slot.kind !== 'newest' && <b>{t(status === 'unseen' ? unseen : status)} </b>}
      {other && t('standsNow', { title: other })}
    </p>
  );
}
