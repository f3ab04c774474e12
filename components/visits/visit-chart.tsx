import { useTranslations } from 'next-intl';
import { ChartColumns } from '#components/visits/chart-columns';
import { DataTable } from '#components/visits/data-table';
import { type Day, writtenDay } from '#domain/base/calendar';
import { groupDigits } from '#domain/base/numbers';

type Props = {
  step: 'day' | 'month';
  parts: { from: Day; to: Day; views: number; visits: number }[];
};

/** Without a script; the table says the same in words. */
export function VisitChart({ step, parts }: Props) {
  const t = useTranslations('statistics.chart');
  const [first, last] = [parts[0]?.from ?? '', parts.at(-1)?.to ?? ''];
  const nameOf = (from: Day) => (step === 'month' ? writtenDay(from).slice(3) : writtenDay(from));
  return (
    <section className="break-inside-avoid">
      <h3 className="mt-6 mb-3 text-lg font-bold">{t(step === 'month' ? 'months' : 'days')}</h3>
      <ChartColumns
        label={t('label', { from: writtenDay(first), to: writtenDay(last) })}
        legend={{ views: t('views'), visits: t('visits') }}
        columns={parts.map(({ from, views, visits }) => ({
          title: t('column', { name: nameOf(from), views: groupDigits(views), visits: groupDigits(visits) }),
          short: step === 'month' ? nameOf(from) : nameOf(from).slice(0, 5),
          views,
          visits,
        }))}
      />
      <details className="mt-3">
        <summary className="flex min-h-11 cursor-pointer items-center text-sm underline">
          {t(step === 'month' ? 'tableOfMonths' : 'tableOfDays')}
        </summary>
        <DataTable
          head={[t('period'), t('views'), t('visits')]}
          rows={parts.map(({ from, views, visits }) => [nameOf(from), groupDigits(views), groupDigits(visits)])}
        />
      </details>
    </section>
  );
}
