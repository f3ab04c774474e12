'use client';

import { useTranslations } from 'next-intl';
import type { SlotRow } from '#components/desk/front/layout-rows';
import { TextField } from '#components/ui/field';
import { LONGEST } from '#domain/front/layout';

type Pinned = Exclude<SlotRow, { kind: 'newest' }>;
type Values = { title?: string; note?: string; href?: string; from?: string; to?: string };

type Props = {
  slot: Pinned;
  errorOf: (field: string) => string | undefined;
  onChange: (values: Values) => void;
};

export function PinFields({ slot, errorOf, onChange }: Props) {
  const t = useTranslations('front');
  return (
    <>
      {slot.kind === 'link' && (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={t('link.title')}
            value={slot.title}
            maxLength={LONGEST.title}
            error={errorOf('title')}
            onChange={(event) => onChange({ title: event.target.value })}
          />
          <TextField
            label={t('link.note')}
            value={slot.note}
            maxLength={LONGEST.note}
            error={errorOf('note')}
            onChange={(event) => onChange({ note: event.target.value })}
          />
          <div className="sm:col-span-2">
            <TextField
              label={t('link.href')}
              hint={t('link.hrefHint')}
              inputMode="url"
              value={slot.href}
              error={errorOf('href')}
              onChange={(event) => onChange({ href: event.target.value })}
            />
          </div>
        </div>
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,15rem),1fr))] gap-3">
        <TextField
          label={t('slot.from')}
          hint={t('slot.timeHint')}
          type="datetime-local"
          value={slot.from}
          error={errorOf('from')}
          onChange={(event) => onChange({ from: event.target.value })}
        />
        <TextField
          label={t('slot.to')}
          type="datetime-local"
          value={slot.to}
          error={errorOf('to')}
          onChange={(event) => onChange({ to: event.target.value })}
        />
      </div>
    </>
  );
}
