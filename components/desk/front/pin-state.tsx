'use client';

import { useNow, useTranslations } from 'next-intl';
import { type SlotRow, statusOf } from '#components/desk/front/layout-rows';

/** Why a pin does not hold its place now, and what stands there; nothing where it holds. */
export function PinState({ slot }: { slot: SlotRow }) {
  const t = useTranslations('front.slot');
  const status = statusOf(slot, useNow());
  if (status === 'holds' || (slot.kind === 'newest' && !slot.standsNow)) return null;
  const unseen = slot.kind === 'topic' ? 'topicNotLive' : 'notLive';
  return (
    <p className="text-sm text-muted wrap-anywhere">
      {slot.kind !== 'newest' && <b>{t(status === 'unseen' ? unseen : status)} </b>}
      {slot.standsNow && t('standsNow', { title: slot.standsNow })}
    </p>
  );
}
