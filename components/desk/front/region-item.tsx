'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { RegionRow } from '#components/desk/front/layout-rows';
import { Button } from '#components/ui/button';
import { Checkbox } from '#components/ui/field';
import { isOfLibrary } from '#domain/front/layout';

type Props = {
  region: RegionRow;
  name: string;
  /** Opens it. */
  hasFaults: boolean;
  onShow: (isShown: boolean) => void;
  /** For what can be there more than once. */
  onRemove?: (() => void) | undefined;
  children: React.ReactNode;
};

/** A region in a line, its settings below it once they are asked for. */
export function RegionItem({ region, name, hasFaults, onShow, onRemove, children }: Props) {
  const t = useTranslations('front.region');
  const [wanted, setWanted] = useState(false);
  const isOpen = wanted || hasFaults;
  const settings = useId();
  const summary = useSummary(region);
  return (
    <div className={`rounded border border-line px-3 py-1.5 ${region.isShown ? '' : 'bg-surface'}`}>
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="min-w-0 grow basis-48 py-1 wrap-anywhere">
          <span className={`font-bold ${region.isShown ? '' : 'text-muted'}`}>{name}</span>
          {summary && <span className="text-sm text-muted"> · {summary}</span>}
        </p>
        <Checkbox
          label={t('isShown')}
          aria-label={t('isShownNamed', { name })}
          checked={region.isShown}
          onChange={(event) => onShow(event.target.checked)}
        />
        <Button
          aria-expanded={isOpen}
          aria-controls={isOpen ? settings : undefined}
          aria-label={t(isOpen ? 'doneNamed' : 'changeNamed', { name })}
          onClick={() => setWanted(!isOpen)}
        >
          {t(isOpen ? 'done' : 'change')}
        </Button>
      </div>
      {isOpen && (
        <div id={settings} className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-line py-3">
          {children}
          {onRemove && (
            <div>
              <Button tone="danger" aria-label={t('removeNamed', { name })} onClick={onRemove}>
                {t('remove')}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function useSummary({ kind, count, slots, links }: RegionRow): string {
  const t = useTranslations('front.region');
  const pinned = slots.filter((slot) => slot.kind !== 'newest').length;
  const parts = [
    count > 0 && t(isOfLibrary(kind) ? 'entries' : 'count', { count }),
    slots.length > 0 && t('count', { count: slots.length }),
    pinned > 0 && t('pinned', { count: pinned }),
    (kind === 'tiles' || kind === 'banners') && t('entries', { count: links.length }),
  ];
  return parts.filter(Boolean).join(', ');
}
