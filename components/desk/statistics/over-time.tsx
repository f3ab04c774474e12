import { StatisticsSection } from '#components/desk/statistics/section';
import { titleOf } from '#components/desk/statistics/summary';
import { ChartColumns } from '#components/visits/chart-columns';
import { DataTable } from '#components/visits/data-table';
import { writtenDay } from '#domain/base/calendar';
import { groupDigits } from '#domain/base/numbers';
import { type Choice, type Period, type Step, sumByStep } from '#domain/visits/periods';
import type { DeskWords } from '#lib/account/desk-words';

type Props = { choice: Choice; days: { day: string; views: number; visits: number }[]; t: DeskWords<'figures'> };

export function StatisticsOverTime({ choice, days, t }: Props) {
  const parts = sumByStep(days, choice, choice.step).map((part) => ({ ...part, name: nameOf(part, choice.step, t) }));
  const range = t('shown', { from: writtenDay(choice.from), to: writtenDay(choice.to) });
  return (
    <StatisticsSection title={t('byTime')} hint={range} table="days" choice={choice} isEmpty={false} t={t}>
      <ChartColumns
        label={t('chartLabel', { range })}
        legend={{ views: t('views'), visits: t('visits') }}
        columns={parts.map(({ from, name, views, visits }) => ({
          title: titleOf(t, name, views, visits),
          short: choice.step === 'month' ? writtenDay(from).slice(3) : writtenDay(from).slice(0, 5),
          views,
          visits,
        }))}
      />
      <details className="mt-3">
        <summary className="flex min-h-11 cursor-pointer items-center text-sm underline">{t('asTable')}</summary>
        <DataTable
          head={[t('period'), t('views'), t('visits')]}
          rows={parts.map(({ name, views, visits }) => [name, groupDigits(views), groupDigits(visits)])}
        />
      </details>
    </StatisticsSection>
  );
}

function nameOf({ from, to }: Period, step: Step, t: DeskWords<'figures'>): string {
  if (step === 'day') return writtenDay(from);
  return t('span', { from: writtenDay(from), to: writtenDay(to) });
}
