'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '#components/ui/field';
import { isLegible, OWN_COLOUR } from '#domain/site/colours';

type Props = { colour: string | null };

/** The portal's colour, or one of the agency's own, which says at once where words would be hard to read. */
export function ColourField({ colour }: Props) {
  const t = useTranslations('administration');
  const [isOwn, setOwn] = useState(colour !== null);
  const [chosen, choose] = useState(colour ?? OWN_COLOUR);
  const fault = isOwn && !isLegible(chosen) ? t('faults.colour') : undefined;
  return (
    <div className="grid gap-2">
      <Checkbox
        name="hasColour"
        label={t('site.ownColour')}
        checked={isOwn}
        onChange={(event) => setOwn(event.currentTarget.checked)}
      />
      <p className="text-xs text-muted">{t('site.ownColourHint')}</p>
      {isOwn && (
        <div className="flex flex-wrap items-center gap-3">
          <input
            type="color"
            name="colour"
            aria-label={t('site.colourValue')}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? 'mau-nhat' : undefined}
            value={chosen}
            onChange={(event) => choose(event.currentTarget.value)}
            className="h-11 w-16 cursor-pointer rounded border border-muted bg-ground p-1"
          />
          <span className="rounded-sm px-4 py-2.5 text-sm font-bold text-white" style={{ background: chosen }}>
            {t('site.colourExample')}
          </span>
          <code className="text-sm">{chosen}</code>
        </div>
      )}
      {fault && (
        <p id="mau-nhat" className="text-sm font-bold text-accent" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
