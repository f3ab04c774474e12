'use client';

import { useEffect, useState } from 'react';
import { groupDigits, odometerDigits } from '#domain/base/numbers';
import type { VisitStatistics } from '#domain/visits/visits';

const REFRESH_MS = 30_000;

type Props = {
  snapshot: VisitStatistics;
  labels: [keyof VisitStatistics, string][];
  /** Carries `{total}` where the figure goes. */
  odometerLabel: string;
};

/** Shows the snapshot at once and newer figures as they come; where none come, the snapshot stays. */
export function LiveVisitStatistics({ snapshot, labels, odometerLabel }: Props) {
  const figures = useVisitStatistics(snapshot);
  return (
    <>
      <p
        role="img"
        aria-label={odometerLabel.replace('{total}', groupDigits(figures.total))}
        data-testid="odometer"
        className="mb-3 flex gap-[3px]"
      >
        {odometerDigits(figures.total).map((digit, place, all) => (
          <span
            key={all.length - place}
            aria-hidden="true"
            className="flex h-10 max-w-8 flex-1 items-center justify-center rounded-sm bg-night text-lg font-bold text-white tabular-nums shadow-[inset_0_-1.25rem_0_rgb(255_255_255/0.08)]"
          >
            {digit}
          </span>
        ))}
      </p>
      <dl className="text-sm">
        {labels.map(([key, label]) => (
          <div key={key} className="flex justify-between border-b border-line py-1.5">
            <dt className="text-muted">{label}</dt>
            <dd className="font-bold tabular-nums" data-testid={`visits-${key}`}>
              {groupDigits(figures[key])}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function useVisitStatistics(snapshot: VisitStatistics): VisitStatistics {
  const [figures, setFigures] = useState(snapshot);
  useEffect(() => {
    async function refresh() {
      if (document.visibilityState === 'hidden') return;
      const response = await fetch('/api/visits').catch(() => undefined);
      if (response?.ok) setFigures((await response.json()) as VisitStatistics);
    }
    refresh();
    const timer = setInterval(refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return figures;
}
