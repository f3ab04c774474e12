import type { Day } from '#domain/base/calendar';
import { groupDigits } from '#domain/base/numbers';
import { cutPeriod, type Period, sumDays } from '#domain/visits/periods';
import type { DeskWords } from '#lib/account/desk-words';

type Props = {
  period: Period;
  days: { day: Day; views: number; visits: number }[];
  /** Includes `opening`, the visits that an older system counted. */
  total: number;
  opening: number;
  t: DeskWords<'figures'>;
};

export function StatisticsTotals({ period, days, total, opening, t }: Props) {
  const sums = sumDays(days);
  const count = cutPeriod(period, 'day').length;
  const explanation = opening > 0 ? t('opening', { opening: groupDigits(opening) }) : t('openingNone');
  return (
    <section aria-label={t('totals')}>
      <h2 className="sr-only">{t('totals')}</h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 lg:grid-cols-4">
        <Total name={t('views')} value={sums.views} />
        <Total name={t('visits')} value={sums.visits} />
        <Total name={t('perDay')} value={Math.round(sums.views / count)} />
        <Total name={t('odometer')} value={total} />
      </dl>
      <p className="mt-4 max-w-[44rem] text-sm text-muted">{explanation}</p>
    </section>
  );
}

function Total({ name, value }: { name: string; value: number }) {
  return (
    <div className="flex flex-col justify-between border-t-2 border-accent pt-2">
      <dt className="text-sm">{name}</dt>
      <dd className="text-xl font-bold tabular-nums sm:text-2xl">{groupDigits(value)}</dd>
    </div>
  );
}
