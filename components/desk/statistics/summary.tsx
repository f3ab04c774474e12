import { LiveVisitFigures } from '#components/desk/statistics/live-visit-figures';
import { ChartColumns } from '#components/visits/chart-columns';
import { DataTable } from '#components/visits/data-table';
import { addDays, type Day, weekdayOf, writtenDay } from '#domain/base/calendar';
import { keyOf } from '#domain/base/message-key';
import { groupDigits } from '#domain/base/numbers';
import { sumByStep } from '#domain/visits/periods';
import type { VisitStatistics } from '#domain/visits/visits';
import type { DeskWords } from '#lib/account/desk-words';

type Props = {
  figures: VisitStatistics;
  /** Of the last 14 days; days without views may be absent. */
  days: { day: Day; views: number; visits: number }[];
  today: Day;
  t: DeskWords<'figures'>;
};

const COUNTS = ['today', 'yesterday', 'week', 'month', 'total', 'online'] as const;

export function StatisticsSummary({ figures, days, today, t }: Props) {
  const period = { from: addDays(today, -13), to: today };
  const columns = sumByStep(days, period, 'day');
  const dayAt = (day: Day) => columns.find((column) => column.from === day) ?? { views: 0, visits: 0 };
  const before = dayAt(addDays(today, -7));
  const weekday = t(keyOf(`home.weekdays.${weekdayOf(today)}`));
  return (
    <div className="grid content-start gap-8">
      <section>
        <h2 className="mb-2 text-lg font-bold">{t('home.todayFigures')}</h2>
        <dl className="grid grid-cols-2 gap-4">
          {(['views', 'visits'] as const).map((key) => (
            <div key={key} className="border-t-2 border-accent pt-2">
              <dt className="text-sm">{t(key)}</dt>
              <dd className="text-2xl font-bold tabular-nums">{groupDigits(dayAt(today)[key])}</dd>
              <dd className="text-xs text-muted">{t('home.lastWeek', { weekday, value: groupDigits(before[key]) })}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2 className="mb-2 text-lg font-bold">{t('home.lastTwoWeeks')}</h2>
        <ChartColumns
          size="small"
          label={t('chartLabel', { range: t('home.range14') })}
          legend={{ views: t('views'), visits: t('visits') }}
          columns={columns.map(({ from, views, visits }) => ({
            title: titleOf(t, writtenDay(from), views, visits),
            short: writtenDay(from).slice(0, 5),
            views,
            visits,
          }))}
        />
        <details className="mt-2">
          <summary className="flex min-h-11 cursor-pointer items-center text-sm underline">{t('asTable')}</summary>
          <DataTable
            head={[t('period'), t('views'), t('visits')]}
            rows={columns.map(({ from, views, visits }) => [writtenDay(from), groupDigits(views), groupDigits(visits)])}
          />
        </details>
        <a href="/dashboard/figures" className="inline-flex min-h-11 items-center text-sm underline">
          {t('home.allFigures')}
        </a>
      </section>
      <section>
        <h2 className="mb-2 text-lg font-bold">{t('odometer')}</h2>
        <LiveVisitFigures
          figures={figures}
          labels={COUNTS.map((key) => [key, t(`home.counts.${key}`)])}
          odometerLabel={t('home.odometer', { total: '{total}' })}
        />
      </section>
    </div>
  );
}

/** A column's tooltip. */
export function titleOf(t: DeskWords<'figures'>, name: string, views: number, visits: number): string {
  return t('columnTitle', { name, views: groupDigits(views), visits: groupDigits(visits) });
}
