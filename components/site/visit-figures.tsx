import { groupDigits, odometerDigits } from '#domain/base/numbers';
import type { VisitStatistics } from '#domain/visits/visits';

type Props = {
  figures: VisitStatistics;
  labels: [keyof VisitStatistics, string][];
  /** Carries `{total}` where the figure goes. */
  odometerLabel: string;
};

/** `public/trang.js` refreshes what `data-figure` names, perhaps before React hydrates a preview. */
export function VisitFigures({ figures, labels, odometerLabel }: Props) {
  return (
    <div data-figures={odometerLabel} className="@container">
      <p
        role="img"
        aria-label={odometerLabel.replace('{total}', groupDigits(figures.total))}
        data-testid="odometer"
        className="mb-3 flex gap-[3px]"
        suppressHydrationWarning
      >
        {odometerDigits(figures.total).map((digit, place, all) => (
          <span
            key={all.length - place}
            aria-hidden="true"
            className="flex h-10 min-w-0 max-w-8 flex-1 items-center justify-center rounded-sm border border-transparent bg-cell text-[min(1.125rem,6.5cqw)] font-bold text-white tabular-nums print:text-ink shadow-[inset_0_-1.25rem_0_rgb(255_255_255/0.08)]"
            suppressHydrationWarning
          >
            {digit}
          </span>
        ))}
      </p>
      <dl className="text-sm">
        {labels.map(([key, label]) => (
          <div key={key} className="flex justify-between border-b border-line py-1.5">
            <dt className="text-muted">{label}</dt>
            <dd
              className="font-bold tabular-nums"
              data-figure={key}
              data-testid={`visits-${key}`}
              suppressHydrationWarning
            >
              {groupDigits(figures[key])}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
